import NewsText
import Testing

@Suite("Language of texts")
struct LanguageGuessTests {
    private func languages(_ text: String) throws -> [String] {
        try parse(text).warnings.compactMap { warning in
            if case .notEnglish(let name) = warning { return name }
            return nil
        }
    }

    @Test(
        "other languages are told",
        arguments: [
            ("El presidente de Colombia se reunió el lunes con el canciller ruso en Bogotá.", "Spanish"),
            ("Le président de la République a reçu lundi son homologue russe à Paris pour des entretiens.", "French"),
            (
                "Der russische Außenminister ist am Montag in Teheran eingetroffen und hat mit dem Präsidenten gesprochen.",
                "German"
            ),
            ("Министр иностранных дел прибыл в Тегеран в понедельник.", "Russian or another language in Cyrillic"),
            ("وصل وزير الخارجية الروسي إلى طهران يوم الاثنين", "Arabic or another language in its script"),
            ("外交部長星期一抵達德黑蘭，與總統會談。", "Chinese"),
        ]
    )
    func told(text: String, name: String) throws {
        #expect(try languages(text) == [name])
    }

    @Test(
        "English is not, whatever names it holds, and short texts are not judged",
        arguments: [
            "El Salvador's President Nayib Bukele met Luis Lacalle Pou de Herrera of Uruguay in San Salvador on Monday.",
            "The de facto leader of La Paz said that Evo Morales and los colectivos had left the city.", "Oui.",
            "Nein, nein.",
        ]
    )
    func english(text: String) throws {
        #expect(try languages(text) == [])
    }
}
