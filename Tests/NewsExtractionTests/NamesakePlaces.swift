/// Sentences with a place of whose name there are several, and which of them a reader takes it for.
enum NamesakePlaces {
    struct Case {
        var text: String
        var name: String
        /// ISO code of the state, with the region where that is needed: `USA/Texas`; empty where nothing tells.
        var place: String

        init(_ text: String, _ name: String, _ place: String) {
            (self.text, self.name, self.place) = (text, name, place)
        }
    }

    static let cases: [Case] = [
        // The region or state stands beside the name.
        Case("A woman from Paris, Texas, sued the company on Friday.", "Paris", "USA/Texas"),
        Case("The mayor of Cambridge, Massachusetts, resigned on Monday.", "Cambridge", "USA/Massachusetts"),
        Case("Police arrested a man in Lebanon, Pennsylvania.", "Lebanon", "USA/Pennsylvania"),
        Case("Two people were killed in Birmingham, Alabama, on Sunday.", "Birmingham", "USA/Alabama"),
        Case("A bomb was found in Odessa, Texas.", "Odessa", "USA/Texas"),
        Case("The senator spoke in Athens, Georgia.", "Athens", "USA/Georgia"),
        Case("A factory in Rome, Georgia, was closed.", "Rome", "USA/Georgia"),
        Case("Officers shot a man in Aurora, Colorado.", "Aurora", "USA/Colorado"),
        Case("Workers went on strike in Aurora, Illinois.", "Aurora", "USA/Illinois"),
        Case("Protesters gathered in Portland, Maine.", "Portland", "USA/Maine"),
        Case("Protesters clashed with police in Portland, Oregon.", "Portland", "USA/Oregon"),
        Case("A tornado hit Springfield, Missouri.", "Springfield", "USA/Missouri"),
        Case("Lawmakers met in Springfield, Illinois.", "Springfield", "USA/Illinois"),
        Case("The trial began in Columbia, South Carolina.", "Columbia", "USA/South Carolina"),
        Case("Students protested in Columbia, Missouri.", "Columbia", "USA/Missouri"),
        Case("The governor visited Moscow, Idaho, on Tuesday.", "Moscow", "USA/Idaho"),
        Case("A man was charged in London, Ontario.", "London", "CAN/Ontario"),
        Case("Police in Hamilton, Ontario, arrested two men.", "Hamilton", "CAN/Ontario"),
        Case("Flames spread near Perth in Scotland.", "Perth", "GBR"),
        Case("A court in Richmond, Virginia, rejected the appeal.", "Richmond", "USA/Virginia"),
        Case("Residents of Richmond, California, complained.", "Richmond", "USA/California"),
        Case("Soldiers returned to Fayetteville, North Carolina.", "Fayetteville", "USA/North Carolina"),
        Case("The plant in Manchester, New Hampshire, employs 300 people.", "Manchester", "USA/New Hampshire"),
        Case("A jury in Dover, Delaware, convicted him.", "Dover", "USA/Delaware"),
        Case("A rally was held in Naples, Florida.", "Naples", "USA/Florida"),
        Case("Deputies in St. Petersburg, Florida, arrested him.", "St. Petersburg", "USA/Florida"),
        Case("He was born in Kansas City, Missouri.", "Kansas City", "USA/Missouri"),
        Case("The army shelled Tripoli in northern Lebanon.", "Tripoli", "LBN"),
        Case("Clashes broke out in Tripoli, Lebanon, on Monday.", "Tripoli", "LBN"),
        Case("Rebels attacked Tripoli, Libya, on Monday.", "Tripoli", "LBY"),
        Case("Gunmen killed a lawyer in Hyderabad in Pakistan.", "Hyderabad", "PAK"),
        Case("The minister spoke in Hyderabad, India.", "Hyderabad", "IND"),
        Case("A strike paralysed Valencia, Venezuela.", "Valencia", "VEN"),
        Case("Floods killed 200 people in Valencia, Spain.", "Valencia", "ESP"),
        Case("Voters in Córdoba, Argentina, elected a new mayor.", "Córdoba", "ARG"),
        Case("Voters in Cordoba, Spain, elected a new mayor.", "Cordoba", "ESP"),
        Case("The president flew to San José, Costa Rica.", "San José", "CRI"),
        Case("A gunman killed nine people in San Jose, California.", "San Jose", "USA/California"),
        Case("Protesters marched in Santiago, Chile.", "Santiago", "CHL"),
        Case("The court in Vladimir, Russia, rejected the appeal.", "Vladimir", "RUS"),
        Case("A blast shook Mérida, Venezuela.", "Mérida", "VEN"),
        Case("The presidents met in Mérida, Mexico.", "Mérida", "MEX"),
        Case("Officials met in Victoria, British Columbia.", "Victoria", "CAN/British Columbia"),
        Case("Officials met in Georgetown, Guyana.", "Georgetown", "GUY"),
        Case("An activist was killed in Barcelona, Venezuela.", "Barcelona", "VEN"),
        Case("Farmers protested in León, Nicaragua.", "León", "NIC"),
        Case("Workers protested in León, Mexico.", "León", "MEX"),
        Case("A prison riot in Cartagena, Colombia, left four dead.", "Cartagena", "COL"),
        Case("The ship docked in Cartagena, Spain.", "Cartagena", "ESP"),
        Case("Police in Newcastle, Australia, arrested five people.", "Newcastle", "AUS"),
        Case("A fire broke out in Granada, Nicaragua.", "Granada", "NIC"),
        Case("The opposition held a rally in Kingston, Jamaica.", "Kingston", "JAM"),
        Case("Inmates escaped from a prison in Kingston, Ontario.", "Kingston", "CAN/Ontario"),
        Case("Troops entered Al-Hasakah in Syria.", "Al-Hasakah", "SYR"),

        // Other states, regions and places of the article tell.
        Case(
            "Lebanon's army sent troops. Clashes in Tripoli killed two people, the Lebanese ministry said.",
            "Tripoli",
            "LBN"
        ),
        Case("Libya's government condemned the attack. Militias fought in Tripoli.", "Tripoli", "LBY"),
        Case(
            "Pakistan's prime minister condemned the bombing. The blast in Hyderabad killed six people.",
            "Hyderabad",
            "PAK"
        ),
        Case(
            "India's interior minister visited Hyderabad on Friday. Indian police arrested four men.",
            "Hyderabad",
            "IND"
        ),
        Case("Venezuela's opposition called for protests. Police fired tear gas in Valencia.", "Valencia", "VEN"),
        Case("Spain's government sent troops to Valencia after the floods.", "Valencia", "ESP"),
        Case(
            "Alabama's governor condemned the shooting. Four people were killed in Birmingham.",
            "Birmingham",
            "USA/Alabama"
        ),
        Case("Britain's prime minister spoke in Birmingham on Sunday.", "Birmingham", "GBR"),
        Case(
            "Massachusetts police arrested a man in Cambridge. He was taken to Boston.",
            "Cambridge",
            "USA/Massachusetts"
        ),
        Case("British police arrested a student in Cambridge.", "Cambridge", "GBR"),
        Case(
            "Ontario's premier visited London and Hamilton. Canada's government promised aid.",
            "London",
            "CAN/Ontario"
        ),
        Case("Argentina's president visited Córdoba. Argentine unions called a strike.", "Córdoba", "ARG"),
        Case("Chile's president condemned the riots. Protesters burned buses in Santiago.", "Santiago", "CHL"),
        Case(
            "Cuban police arrested ten people. Cuba's government said the protest in Santiago was illegal.",
            "Santiago",
            "CUB"
        ),
        Case("Costa Rica's president met the delegation in San José.", "San José", "CRI"),
        Case("Russian police searched a flat in Vladimir. Russia's prosecutors opened a case.", "Vladimir", "RUS"),
        Case("Ukraine said that Russian drones had hit Odessa.", "Odessa", "UKR"),
        Case(
            "Texas Governor Ann Roe condemned the shooting. Police in Odessa, Texas, said five people died in Odessa.",
            "Odessa",
            "USA/Texas"
        ),
        Case("France's president welcomed the ministers in Paris.", "Paris", "FRA"),
        Case("Australian police arrested a man in Perth. Australia's government praised them.", "Perth", "AUS"),
        Case("Scotland's first minister opened a school in Perth.", "Perth", "GBR"),
        Case("The Syrian army shelled the town. Rebels in Idlib said Syria had broken the truce.", "Idlib", "SYR"),
        Case("Georgia's governor signed the bill in Atlanta. Officials in Albany praised it.", "Albany", "USA/Georgia"),
        Case(
            "New Zealand police arrested a man in Hamilton. New Zealand's prime minister thanked them.",
            "Hamilton",
            "NZL"
        ),
        Case("Bermuda's premier spoke in Hamilton on Friday.", "Hamilton", "BMU"),
        Case("Iraq said its troops had entered Al-Hillah. Iraqi officials praised them.", "Al-Hillah", "IRQ"),
        Case("Mexico's president visited Guadalajara and León.", "León", "MEX"),
        Case("Honduras declared an emergency. Police in La Paz, Honduras, arrested 20 people.", "La Paz", "HND"),
        Case("Bolivia's president addressed a crowd in La Paz.", "La Paz", "BOL"),
        Case("Colombia's army attacked rebels near Armenia. Colombian troops arrived in Cali.", "Cali", "COL"),

        // Nothing but fame tells, and where that is not enough nothing does.
        Case("The leaders met in London on Friday.", "London", "GBR"),
        Case("The ministers met in Paris on Friday.", "Paris", "FRA"),
        Case("The talks in Moscow ended without a deal.", "Moscow", "RUS"),
        Case("The pope spoke in Rome on Sunday.", "Rome", "ITA"),
        Case("Negotiators met in Athens.", "Athens", "GRC"),
        Case("A shooting in Springfield left two people dead.", "Springfield", ""),
        Case("The minister will visit Hyderabad.", "Hyderabad", ""),
        Case("A fire broke out in San Fernando.", "San Fernando", ""),
        Case("Police arrested a man in Santa Cruz.", "Santa Cruz", ""),
        Case("Protesters gathered in Victoria on Saturday.", "Victoria", ""),
        Case("Two men were arrested in Georgetown.", "Georgetown", ""),
        Case("The trial was held in Jackson.", "Jackson", ""),
    ]
}
