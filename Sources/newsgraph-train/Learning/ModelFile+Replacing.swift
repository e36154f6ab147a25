import NewsLanguage

extension ModelFile {
    /// The bytes of this model with sections in place of its own or beside them; those that no program reads any more go.
    func bytes(replacing added: [(number: UInt32, bytes: [UInt8])]) -> [UInt8] {
        let known = Set(ModelSection.allCases.map(\.rawValue))
        let replaced = Set(added.map(\.number))
        let kept = numbers.filter { (known.contains($0) || $0 >= 100) && !replaced.contains($0) }.compactMap { number in
            slice(number: number).map { (number: number, bytes: $0.array) }
        }
        return ModelFile.encode((kept + added).sorted { $0.number < $1.number })
    }

    /// This model with sections in place of its own or beside them.
    func replacing(_ added: [(number: UInt32, bytes: [UInt8])]) throws -> ModelFile {
        try ModelFile(ModelBytes(copying: bytes(replacing: added)), verifying: false)
    }
}
