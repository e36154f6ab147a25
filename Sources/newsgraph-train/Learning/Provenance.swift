/// What the model says of itself.
enum Provenance {
    static let text = """
        English model of newsgraph, CC BY-SA 4.0.
        Its encoder is fine-tuned from all-MiniLM-L6-v2 (Apache License 2.0).
        Trained from: UD_English-EWT 2.16 and UNER_English-EWT (CC BY-SA 4.0); UD_English-GUM, the part without \
        a non-commercial licence (CC BY 4.0); PropBank's annotation of EWT (CC BY-SA 4.0); CrossNER politics (MIT; text from Wikipedia, CC BY-SA); \
        wikigold (CC BY 4.0); releases of the US State Department (public domain); news of the Kremlin (CC BY 4.0); \
        Wikinews (CC BY 2.5); articles of these three annotated with graphs; the tables of newsgraph.
        """
}
