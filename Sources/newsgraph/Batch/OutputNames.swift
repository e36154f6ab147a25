import NewsText

/// Gives the outputs of each input a place of their own.
///
/// An output is named after its input. Where two inputs would have one name, the first keeps it and the others get
/// `-2`, `-3`, …: the same inputs give the same names, whatever has been written before.
struct OutputNames {
    /// What the outputs of an input are called, without their endings.
    struct Place: Hashable, Sendable {
        /// Where they go below the folder of all outputs; nothing for that folder itself.
        let subfolder: String
        let name: String
    }

    /// The places of some inputs, in their order.
    ///
    /// - Parameters:
    ///   - inputs: the inputs.
    ///   - keepsTree: whether outputs stand in folders as their inputs do.
    /// - Returns: a place for each input.
    static func places(_ inputs: [InputFinder.Input], keepsTree: Bool) -> [Place] {
        let wanted = inputs.map { input in
            Place(subfolder: keepsTree ? input.subfolder : "", name: ArticleReader.name(of: input.path))
        }
        var taken = Set(wanted)
        var given: Set<Place> = []
        var last: [Place: Int] = [:]
        return wanted.map { place in
            if given.insert(place).inserted { return place }
            var (number, candidate) = (last[place] ?? 1, place)
            repeat {
                number += 1
                candidate = Place(subfolder: place.subfolder, name: "\(place.name)-\(number)")
            } while !taken.insert(candidate).inserted
            last[place] = number
            given.insert(candidate)
            return candidate
        }
    }
}
