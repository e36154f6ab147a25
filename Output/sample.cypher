// newsgraph ontology 1.0
CREATE CONSTRAINT newsgraph_state IF NOT EXISTS FOR (n:State) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_person IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_organisation IF NOT EXISTS FOR (n:Organisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_place IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_group IF NOT EXISTS FOR (n:Group) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_event IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_article IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
UNWIND [
  {id: 'article:sample-c5a35fc2', set: {label: 'Russian security chief in Tehran as Iran weighs response to Haniyeh killing', name: 'Russian security chief in Tehran as Iran weighs response to Haniyeh killing', date: '2024-08-05', title: 'Russian security chief in Tehran as Iran weighs response to Haniyeh killing', source: 'Newsgraph Sample Desk', sha256: 'c5a35fc22dcbc455c873003a4b8525e16f0bbc5244ec9adebdb00221d39d60a7', path: 'sample.txt'}}
] AS row
MERGE (n:Article {id: row.id})
SET n += row.set;
UNWIND [
  {id: 'state:russia', set: {label: 'Russia', name: 'Russia', iso: 'RUS', wikidata: 'Q159', code: 'RUS', confidence: 0.99, basis: 'text', rule: 'gazetteer'}, aliases: ['Russian', 'Moscow'], mentions: ['article:sample-c5a35fc2#42-49', 'article:sample-c5a35fc2#151-157', 'article:sample-c5a35fc2#351-358', 'article:sample-c5a35fc2#422-429', 'article:sample-c5a35fc2#596-602', 'article:sample-c5a35fc2#724-730', 'article:sample-c5a35fc2#733-739', 'article:sample-c5a35fc2#804-811'], evidence: ['article:sample-c5a35fc2#42-117', 'article:sample-c5a35fc2#119-332', 'article:sample-c5a35fc2#334-463', 'article:sample-c5a35fc2#595-656', 'article:sample-c5a35fc2#657-731', 'article:sample-c5a35fc2#733-790', 'article:sample-c5a35fc2#791-908']},
  {id: 'state:iran', set: {label: 'Iran', name: 'Iran', iso: 'IRN', wikidata: 'Q794', code: 'IRN', confidence: 0.99, basis: 'text', rule: 'gazetteer'}, aliases: ['Iranian'], mentions: ['article:sample-c5a35fc2#78-82', 'article:sample-c5a35fc2#221-228', 'article:sample-c5a35fc2#316-323', 'article:sample-c5a35fc2#381-388', 'article:sample-c5a35fc2#524-528', 'article:sample-c5a35fc2#579-586', 'article:sample-c5a35fc2#1001-1005', 'article:sample-c5a35fc2#1034-1041', 'article:sample-c5a35fc2#1212-1216', 'article:sample-c5a35fc2#1443-1447'], evidence: ['article:sample-c5a35fc2#42-117', 'article:sample-c5a35fc2#119-332', 'article:sample-c5a35fc2#334-463', 'article:sample-c5a35fc2#464-593', 'article:sample-c5a35fc2#910-1006', 'article:sample-c5a35fc2#1030-1158', 'article:sample-c5a35fc2#1160-1266', 'article:sample-c5a35fc2#1322-1458']},
  {id: 'state:israel', set: {label: 'Israel', name: 'Israel', iso: 'ISR', wikidata: 'Q801', code: 'ISR', confidence: 0.99, basis: 'text', rule: 'gazetteer'}, mentions: ['article:sample-c5a35fc2#681-687', 'article:sample-c5a35fc2#910-916', 'article:sample-c5a35fc2#1259-1265', 'article:sample-c5a35fc2#1313-1319'], evidence: ['article:sample-c5a35fc2#657-731', 'article:sample-c5a35fc2#910-1006', 'article:sample-c5a35fc2#1160-1266', 'article:sample-c5a35fc2#1267-1320']},
  {id: 'state:united-states', set: {label: 'United States', name: 'United States', iso: 'USA', wikidata: 'Q30', code: 'USA', confidence: 0.95, basis: 'text', rule: 'gazetteer'}, mentions: ['article:sample-c5a35fc2#1280-1293'], evidence: ['article:sample-c5a35fc2#1267-1320']}
] AS row
MERGE (n:State {id: row.id})
SET n += row.set,
  n.aliases = CASE WHEN row.aliases IS NULL THEN n.aliases ELSE coalesce(n.aliases, []) + [x IN row.aliases WHERE NOT x IN coalesce(n.aliases, [])] END,
  n.mentions = CASE WHEN row.mentions IS NULL THEN n.mentions ELSE coalesce(n.mentions, []) + [x IN row.mentions WHERE NOT x IN coalesce(n.mentions, [])] END,
  n.evidence = CASE WHEN row.evidence IS NULL THEN n.evidence ELSE coalesce(n.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(n.evidence, [])] END;
UNWIND [
  {id: 'place:tehran', set: {label: 'Tehran', name: 'Tehran', wikidata: 'Q3616', geonames: '112931', latitude: 35.6944, longitude: 51.4215, confidence: 0.92, basis: 'text', rule: 'gazetteer'}, aliases: ['capital'], mentions: ['article:sample-c5a35fc2#68-74', 'article:sample-c5a35fc2#189-195', 'article:sample-c5a35fc2#324-331', 'article:sample-c5a35fc2#1091-1097'], evidence: ['article:sample-c5a35fc2#42-117', 'article:sample-c5a35fc2#119-332', 'article:sample-c5a35fc2#1030-1158']},
  {id: 'place:gaza', set: {label: 'Gaza', name: 'Gaza', wikidata: 'Q39760', confidence: 0.9, basis: 'text', rule: 'gazetteer'}, mentions: ['article:sample-c5a35fc2#707-711'], evidence: ['article:sample-c5a35fc2#657-731']}
] AS row
MERGE (n:Place {id: row.id})
SET n += row.set,
  n.aliases = CASE WHEN row.aliases IS NULL THEN n.aliases ELSE coalesce(n.aliases, []) + [x IN row.aliases WHERE NOT x IN coalesce(n.aliases, [])] END,
  n.mentions = CASE WHEN row.mentions IS NULL THEN n.mentions ELSE coalesce(n.mentions, []) + [x IN row.mentions WHERE NOT x IN coalesce(n.mentions, [])] END,
  n.evidence = CASE WHEN row.evidence IS NULL THEN n.evidence ELSE coalesce(n.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(n.evidence, [])] END;
UNWIND [
  {id: 'person:ismail-haniyeh', set: {label: 'Ismail Haniyeh', name: 'Ismail Haniyeh', code: 'PSEREBHMS', confidence: 0.99, basis: 'text', rule: 'person-name'}, aliases: ['Haniyeh'], mentions: ['article:sample-c5a35fc2#102-109', 'article:sample-c5a35fc2#277-291', 'article:sample-c5a35fc2#771-778'], evidence: ['article:sample-c5a35fc2#42-117', 'article:sample-c5a35fc2#119-332', 'article:sample-c5a35fc2#733-790']},
  {id: 'person:sergei-shoigu', set: {label: 'Sergei Shoigu', name: 'Sergei Shoigu', code: 'RUSGOV', confidence: 0.99, basis: 'text', rule: 'person-name'}, aliases: ['Shoigu'], mentions: ['article:sample-c5a35fc2#119-132', 'article:sample-c5a35fc2#334-340'], evidence: ['article:sample-c5a35fc2#119-332', 'article:sample-c5a35fc2#334-463']},
  {id: 'person:masoud-pezeshkian', set: {label: 'Masoud Pezeshkian', name: 'Masoud Pezeshkian', code: 'IRNGOV', confidence: 0.99, basis: 'text', rule: 'person-name'}, aliases: ['Pezeshkian', 'president'], mentions: ['article:sample-c5a35fc2#399-416', 'article:sample-c5a35fc2#640-650', 'article:sample-c5a35fc2#661-670'], evidence: ['article:sample-c5a35fc2#334-463', 'article:sample-c5a35fc2#595-656', 'article:sample-c5a35fc2#657-731']},
  {id: 'person:ali-akbar-ahmadian', set: {label: 'Ali Akbar Ahmadian', name: 'Ali Akbar Ahmadian', code: 'IRNGOV', confidence: 0.95, basis: 'text', rule: 'person-name'}, mentions: ['article:sample-c5a35fc2#487-505'], evidence: ['article:sample-c5a35fc2#464-593']},
  {id: 'person:sergey-lavrov', set: {label: 'Sergey Lavrov', name: 'Sergey Lavrov', code: 'RUSGOV', confidence: 0.95, basis: 'text', rule: 'person-name'}, mentions: ['article:sample-c5a35fc2#829-842'], evidence: ['article:sample-c5a35fc2#791-908']},
  {id: 'person:ali-bagheri-kani', set: {label: 'Ali Bagheri Kani', name: 'Ali Bagheri Kani', code: 'IRNGOV', confidence: 0.95, basis: 'text', rule: 'person-name'}, mentions: ['article:sample-c5a35fc2#1141-1157'], evidence: ['article:sample-c5a35fc2#1030-1158']},
  {id: 'person:nasser-kanaani', set: {label: 'Nasser Kanaani', name: 'Nasser Kanaani', code: 'IRNGOV', confidence: 0.99, basis: 'text', rule: 'person-name'}, aliases: ['Kanaani'], mentions: ['article:sample-c5a35fc2#1187-1201', 'article:sample-c5a35fc2#1322-1329'], evidence: ['article:sample-c5a35fc2#1160-1266', 'article:sample-c5a35fc2#1322-1458']}
] AS row
MERGE (n:Person {id: row.id})
SET n += row.set, n:Official,
  n.aliases = CASE WHEN row.aliases IS NULL THEN n.aliases ELSE coalesce(n.aliases, []) + [x IN row.aliases WHERE NOT x IN coalesce(n.aliases, [])] END,
  n.mentions = CASE WHEN row.mentions IS NULL THEN n.mentions ELSE coalesce(n.mentions, []) + [x IN row.mentions WHERE NOT x IN coalesce(n.mentions, [])] END,
  n.evidence = CASE WHEN row.evidence IS NULL THEN n.evidence ELSE coalesce(n.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(n.evidence, [])] END;
UNWIND [
  {id: 'organisation:security-council', set: {label: 'Security Council', name: 'Security Council', kind: 'government', confidence: 0.76, basis: 'text', rule: 'body-name'}, mentions: ['article:sample-c5a35fc2#160-176'], evidence: ['article:sample-c5a35fc2#119-332']},
  {id: 'organisation:hamas', set: {label: 'Hamas', name: 'Hamas', wikidata: 'Q38799', kind: 'political', confidence: 0.91, basis: 'text', rule: 'gazetteer'}, mentions: ['article:sample-c5a35fc2#254-259'], evidence: ['article:sample-c5a35fc2#119-332']},
  {id: 'organisation:ria-novosti', set: {label: 'RIA Novosti', name: 'RIA Novosti', code: 'RUSMED', kind: 'media', confidence: 0.91, basis: 'text', rule: 'gazetteer'}, mentions: ['article:sample-c5a35fc2#442-453'], evidence: ['article:sample-c5a35fc2#334-463']},
  {id: 'organisation:supreme-national-security-council', set: {label: 'Supreme National Security Council', name: 'Supreme National Security Council', kind: 'government', confidence: 0.91, basis: 'text', rule: 'gazetteer'}, mentions: ['article:sample-c5a35fc2#531-564'], evidence: ['article:sample-c5a35fc2#464-593']},
  {id: 'organisation:iranian-foreign-ministry', set: {label: 'Iranian Foreign Ministry', name: 'Iranian Foreign Ministry', code: 'IRNGOV', kind: 'government', confidence: 0.96, basis: 'text', rule: 'gazetteer'}, aliases: ['Foreign Ministry'], mentions: ['article:sample-c5a35fc2#1034-1058', 'article:sample-c5a35fc2#1160-1176'], evidence: ['article:sample-c5a35fc2#1030-1158', 'article:sample-c5a35fc2#1160-1266']},
  {id: 'organisation:organization-of-islamic-cooperation', set: {label: 'Organization of Islamic Cooperation', name: 'Organization of Islamic Cooperation', code: 'IGOMOSOIC', kind: 'intergovernmental', confidence: 0.96, basis: 'text', rule: 'gazetteer'}, aliases: ['OIC'], mentions: ['article:sample-c5a35fc2#1354-1389', 'article:sample-c5a35fc2#1391-1394'], evidence: ['article:sample-c5a35fc2#1322-1458']}
] AS row
MERGE (n:Organisation {id: row.id})
SET n += row.set,
  n.aliases = CASE WHEN row.aliases IS NULL THEN n.aliases ELSE coalesce(n.aliases, []) + [x IN row.aliases WHERE NOT x IN coalesce(n.aliases, [])] END,
  n.mentions = CASE WHEN row.mentions IS NULL THEN n.mentions ELSE coalesce(n.mentions, []) + [x IN row.mentions WHERE NOT x IN coalesce(n.mentions, [])] END,
  n.evidence = CASE WHEN row.evidence IS NULL THEN n.evidence ELSE coalesce(n.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(n.evidence, [])] END;
UNWIND [
  {id: 'article:sample-c5a35fc2#group:iranian-leaders', set: {label: 'Iranian leaders', name: 'Iranian leaders', code: 'IRNGOV', confidence: 0.93, basis: 'text', rule: 'group-noun'}, mentions: ['article:sample-c5a35fc2#221-236'], evidence: ['article:sample-c5a35fc2#119-332']},
  {id: 'article:sample-c5a35fc2#group:former-russian-defence-minister', set: {label: 'former Russian defence minister', name: 'former Russian defence minister', code: 'RUSGOVMIL', confidence: 0.93, basis: 'text', rule: 'group-noun'}, mentions: ['article:sample-c5a35fc2#344-375'], evidence: ['article:sample-c5a35fc2#334-463']},
  {id: 'article:sample-c5a35fc2#group:iranian-media', set: {label: 'Iranian media', name: 'Iranian media', code: 'IRNMED', confidence: 0.93, basis: 'text', rule: 'group-noun'}, mentions: ['article:sample-c5a35fc2#579-592'], evidence: ['article:sample-c5a35fc2#464-593']},
  {id: 'article:sample-c5a35fc2#group:foreign-ambassadors', set: {label: 'foreign ambassadors', name: 'foreign ambassadors', code: 'IRNGOV', confidence: 0.93, basis: 'text', rule: 'group-noun'}, mentions: ['article:sample-c5a35fc2#1068-1087'], evidence: ['article:sample-c5a35fc2#1030-1158']}
] AS row
MERGE (n:Group {id: row.id})
SET n += row.set,
  n.mentions = CASE WHEN row.mentions IS NULL THEN n.mentions ELSE coalesce(n.mentions, []) + [x IN row.mentions WHERE NOT x IN coalesce(n.mentions, [])] END,
  n.evidence = CASE WHEN row.evidence IS NULL THEN n.evidence ELSE coalesce(n.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(n.evidence, [])] END;
UNWIND [
  {id: 'article:sample-c5a35fc2#event:2024-07-31-assault-1', set: {label: 'killing → Ismail Haniyeh', name: 'killing → Ismail Haniyeh', eventType: 'ASSAULT', mode: 'other', cameo: '186', date: '2024-07-31', status: 'happened', trigger: 'killing', confidence: 0.78, basis: 'text', rule: 'verb:assassinate'}, aliases: ['assassinated', 'assassination'], mentions: ['article:sample-c5a35fc2#110-117', 'article:sample-c5a35fc2#296-308', 'article:sample-c5a35fc2#754-767'], evidence: ['article:sample-c5a35fc2#42-117', 'article:sample-c5a35fc2#119-332', 'article:sample-c5a35fc2#733-790']},
  {id: 'article:sample-c5a35fc2#event:2024-08-05-consult-1', set: {label: 'Sergei Shoigu: arrived → Iranian leaders', name: 'Sergei Shoigu: arrived → Iranian leaders', eventType: 'CONSULT', mode: 'visit', cameo: '042', date: '2024-08-05', status: 'happened', trigger: 'arrived', confidence: 0.91, basis: 'text', rule: 'verb:arrive'}, mentions: ['article:sample-c5a35fc2#178-185', 'article:sample-c5a35fc2#210-215'], evidence: ['article:sample-c5a35fc2#119-332']},
  {id: 'article:sample-c5a35fc2#event:2024-08-05-consult-2', set: {label: 'Sergei Shoigu: met → Masoud Pezeshkian', name: 'Sergei Shoigu: met → Masoud Pezeshkian', eventType: 'CONSULT', mode: 'meeting', cameo: '040', date: '2024-08-05', status: 'happened', trigger: 'met', confidence: 0.75, basis: 'text', rule: 'verb:meet'}, mentions: ['article:sample-c5a35fc2#377-380'], evidence: ['article:sample-c5a35fc2#334-463']},
  {id: 'article:sample-c5a35fc2#event:support-1', set: {label: 'Ali Akbar Ahmadian: invited → former Russian defence minister', name: 'Ali Akbar Ahmadian: invited → former Russian defence minister', eventType: 'SUPPORT', cameo: '050', status: 'happened', trigger: 'invited', confidence: 0.75, basis: 'text', rule: 'verb:invite'}, mentions: ['article:sample-c5a35fc2#476-483'], evidence: ['article:sample-c5a35fc2#464-593']},
  {id: 'article:sample-c5a35fc2#event:2024-08-05-support-1', set: {label: 'Russia: stood by', name: 'Russia: stood by', eventType: 'SUPPORT', cameo: '050', date: '2024-08-05', status: 'happened', trigger: 'stood by', confidence: 0.71, basis: 'text', rule: 'verb:stand by'}, mentions: ['article:sample-c5a35fc2#607-615'], evidence: ['article:sample-c5a35fc2#595-656']},
  {id: 'article:sample-c5a35fc2#event:statement-1', set: {label: 'Masoud Pezeshkian: said', name: 'Masoud Pezeshkian: said', eventType: 'STATEMENT', cameo: '010', status: 'happened', trigger: 'said', quote: 'Russia has stood by us in difficult times,', confidence: 0.77, basis: 'text', rule: 'verb:say'}, mentions: ['article:sample-c5a35fc2#651-655'], evidence: ['article:sample-c5a35fc2#595-656']},
  {id: 'article:sample-c5a35fc2#event:accuse-1', set: {label: 'Masoud Pezeshkian: condemned → Israel', name: 'Masoud Pezeshkian: condemned → Israel', eventType: 'ACCUSE', mode: 'disapprove', cameo: '111', status: 'happened', trigger: 'condemned', confidence: 0.75, basis: 'text', rule: 'verb:condemn'}, mentions: ['article:sample-c5a35fc2#671-680'], evidence: ['article:sample-c5a35fc2#657-731']},
  {id: 'article:sample-c5a35fc2#event:2024-08-01-assault-1', set: {label: 'Israel: attacks', name: 'Israel: attacks', eventType: 'ASSAULT', mode: 'other', cameo: '190', date: '2024-08-01', status: 'happened', trigger: 'attacks', confidence: 0.8, basis: 'text', rule: 'noun:attack'}, aliases: ['killing', 'assassination'], mentions: ['article:sample-c5a35fc2#696-703', 'article:sample-c5a35fc2#854-861', 'article:sample-c5a35fc2#957-970'], evidence: ['article:sample-c5a35fc2#657-731', 'article:sample-c5a35fc2#791-908', 'article:sample-c5a35fc2#910-1006']},
  {id: 'article:sample-c5a35fc2#event:support-2', set: {label: 'Masoud Pezeshkian: praised → Russia', name: 'Masoud Pezeshkian: praised → Russia', eventType: 'SUPPORT', cameo: '051', status: 'happened', trigger: 'praised', confidence: 0.75, basis: 'text', rule: 'verb:praise'}, mentions: ['article:sample-c5a35fc2#716-723'], evidence: ['article:sample-c5a35fc2#657-731']},
  {id: 'article:sample-c5a35fc2#event:2024-07-31-accuse-1', set: {label: 'Russia: condemned', name: 'Russia: condemned', eventType: 'ACCUSE', mode: 'disapprove', cameo: '111', date: '2024-07-31', status: 'happened', trigger: 'condemned', confidence: 0.71, basis: 'text', rule: 'verb:condemn'}, mentions: ['article:sample-c5a35fc2#740-749'], evidence: ['article:sample-c5a35fc2#733-790']},
  {id: 'article:sample-c5a35fc2#event:2024-08-01-accuse-1', set: {label: 'Sergey Lavrov: called', name: 'Sergey Lavrov: called', eventType: 'ACCUSE', mode: 'disapprove', cameo: '111', date: '2024-08-01', status: 'happened', trigger: 'called', confidence: 0.71, basis: 'text', rule: 'verb:call unacceptable'}, mentions: ['article:sample-c5a35fc2#843-849'], evidence: ['article:sample-c5a35fc2#791-908']},
  {id: 'article:sample-c5a35fc2#event:2024-08-01-threaten-1', set: {label: 'Sergey Lavrov: warned', name: 'Sergey Lavrov: warned', eventType: 'THREATEN', cameo: '130', date: '2024-08-01', status: 'happened', trigger: 'warned', confidence: 0.78, basis: 'text', rule: 'verb:warn of consequence'}, mentions: ['article:sample-c5a35fc2#879-885', 'article:sample-c5a35fc2#895-907'], evidence: ['article:sample-c5a35fc2#791-908']},
  {id: 'article:sample-c5a35fc2#event:mobilize-1', set: {label: 'Israel: raised', name: 'Israel: raised', eventType: 'MOBILIZE', mode: 'alert', cameo: '152', status: 'happened', trigger: 'raised', confidence: 0.78, basis: 'text', rule: 'verb:raise state of alert'}, mentions: ['article:sample-c5a35fc2#921-927', 'article:sample-c5a35fc2#932-937', 'article:sample-c5a35fc2#941-946'], evidence: ['article:sample-c5a35fc2#910-1006']},
  {id: 'article:sample-c5a35fc2#event:assault-1', set: {label: 'Iran: retaliation → Israel', name: 'Iran: retaliation → Israel', eventType: 'ASSAULT', cameo: '190', status: 'possible', statusCue: 'may', trigger: 'retaliation', confidence: 0.84, basis: 'text', rule: 'noun:retaliation'}, mentions: ['article:sample-c5a35fc2#984-995'], evidence: ['article:sample-c5a35fc2#910-1006']},
  {id: 'article:sample-c5a35fc2#event:request-1', set: {label: 'Iranian Foreign Ministry: summoned → foreign ambassadors', name: 'Iranian Foreign Ministry: summoned → foreign ambassadors', eventType: 'REQUEST', mode: 'meet', cameo: '106', status: 'happened', trigger: 'summoned', confidence: 0.75, basis: 'text', rule: 'verb:summon'}, mentions: ['article:sample-c5a35fc2#1059-1067'], evidence: ['article:sample-c5a35fc2#1030-1158']},
  {id: 'article:sample-c5a35fc2#event:consult-1', set: {label: 'Iranian Foreign Ministry: meeting → Ali Bagheri Kani', name: 'Iranian Foreign Ministry: meeting → Ali Bagheri Kani', eventType: 'CONSULT', mode: 'meeting', cameo: '040', status: 'happened', trigger: 'meeting', confidence: 0.84, basis: 'text', rule: 'noun:meeting'}, mentions: ['article:sample-c5a35fc2#1104-1111'], evidence: ['article:sample-c5a35fc2#1030-1158']},
  {id: 'article:sample-c5a35fc2#event:statement-2', set: {label: 'Nasser Kanaani: said', name: 'Nasser Kanaani: said', eventType: 'STATEMENT', cameo: '010', status: 'happened', trigger: 'said', confidence: 0.77, basis: 'text', rule: 'verb:say'}, mentions: ['article:sample-c5a35fc2#1202-1206'], evidence: ['article:sample-c5a35fc2#1160-1266']},
  {id: 'article:sample-c5a35fc2#event:sanction-1', set: {label: 'Iran: punish → Israel', name: 'Iran: punish → Israel', eventType: 'SANCTION', mode: 'economic', cameo: '163', status: 'planned', statusCue: 'would', trigger: 'punish', confidence: 0.75, basis: 'text', rule: 'verb:punish'}, mentions: ['article:sample-c5a35fc2#1252-1258'], evidence: ['article:sample-c5a35fc2#1160-1266']},
  {id: 'article:sample-c5a35fc2#event:request-2', set: {label: 'Nasser Kanaani: urged → United States', name: 'Nasser Kanaani: urged → United States', eventType: 'REQUEST', cameo: '100', status: 'happened', trigger: 'urged', confidence: 0.75, basis: 'text', rule: 'verb:urge'}, mentions: ['article:sample-c5a35fc2#1270-1275'], evidence: ['article:sample-c5a35fc2#1267-1320']},
  {id: 'article:sample-c5a35fc2#event:statement-3', set: {label: 'Nasser Kanaani: announced', name: 'Nasser Kanaani: announced', eventType: 'STATEMENT', cameo: '010', status: 'happened', trigger: 'announced', confidence: 0.77, basis: 'text', rule: 'verb:announce'}, mentions: ['article:sample-c5a35fc2#1335-1344'], evidence: ['article:sample-c5a35fc2#1322-1458']},
  {id: 'article:sample-c5a35fc2#event:2024-08-07-consult-1', set: {label: 'Organization of Islamic Cooperation: emergency meeting', name: 'Organization of Islamic Cooperation: emergency meeting', eventType: 'CONSULT', mode: 'multilateral', cameo: '040', date: '2024-08-07', status: 'planned', statusCue: 'will', trigger: 'emergency meeting', confidence: 0.6, basis: 'text', rule: 'noun:emergency meeting'}, mentions: ['article:sample-c5a35fc2#1409-1426'], evidence: ['article:sample-c5a35fc2#1322-1458']},
  {id: 'article:sample-c5a35fc2#event:2024-08-07-request-1', set: {label: 'Iran: request', name: 'Iran: request', eventType: 'REQUEST', cameo: '100', date: '2024-08-07', status: 'happened', trigger: 'request', confidence: 0.6, basis: 'text', rule: 'noun:request'}, mentions: ['article:sample-c5a35fc2#1450-1457'], evidence: ['article:sample-c5a35fc2#1322-1458']}
] AS row
MERGE (n:Event {id: row.id})
SET n += row.set,
  n.aliases = CASE WHEN row.aliases IS NULL THEN n.aliases ELSE coalesce(n.aliases, []) + [x IN row.aliases WHERE NOT x IN coalesce(n.aliases, [])] END,
  n.mentions = CASE WHEN row.mentions IS NULL THEN n.mentions ELSE coalesce(n.mentions, []) + [x IN row.mentions WHERE NOT x IN coalesce(n.mentions, [])] END,
  n.evidence = CASE WHEN row.evidence IS NULL THEN n.evidence ELSE coalesce(n.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(n.evidence, [])] END;
UNWIND [
  {source: 'person:sergei-shoigu', target: 'organisation:security-council', id: 'article:sample-c5a35fc2#e1', title: 'secretary', status: 'current', set: {label: 'secretary', confidence: 0.89, basis: 'text', rule: 'apposition'}, evidence: ['article:sample-c5a35fc2#119-332']},
  {source: 'person:ismail-haniyeh', target: 'organisation:hamas', id: 'article:sample-c5a35fc2#e2', title: 'political leader', status: 'current', set: {label: 'political leader', confidence: 0.95, basis: 'text', rule: 'title-before-name'}, evidence: ['article:sample-c5a35fc2#119-332']},
  {source: 'person:ali-akbar-ahmadian', target: 'organisation:supreme-national-security-council', id: 'article:sample-c5a35fc2#e5', title: 'secretary', status: 'current', set: {label: 'secretary', confidence: 0.89, basis: 'text', rule: 'apposition'}, evidence: ['article:sample-c5a35fc2#464-593']},
  {source: 'person:nasser-kanaani', target: 'organisation:iranian-foreign-ministry', id: 'article:sample-c5a35fc2#e7', title: 'spokesman', status: 'current', set: {label: 'spokesman', confidence: 0.95, basis: 'text', rule: 'title-before-name'}, evidence: ['article:sample-c5a35fc2#1160-1266']}
] AS row
MATCH (a:Person {id: row.source}), (b:Organisation {id: row.target})
MERGE (a)-[r:HOLDS_OFFICE {title: row.title, status: row.status}]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'person:sergei-shoigu', target: 'state:russia', id: 'article:sample-c5a35fc2#e3', title: 'defence minister', status: 'former', set: {label: 'defence minister', confidence: 0.89, basis: 'text', rule: 'apposition'}, evidence: ['article:sample-c5a35fc2#334-463']},
  {source: 'person:masoud-pezeshkian', target: 'state:iran', id: 'article:sample-c5a35fc2#e4', title: 'President', status: 'current', set: {label: 'President', confidence: 0.95, basis: 'text', rule: 'title-before-name'}, evidence: ['article:sample-c5a35fc2#334-463']},
  {source: 'person:sergey-lavrov', target: 'state:russia', id: 'article:sample-c5a35fc2#e6', title: 'Foreign Minister', status: 'current', set: {label: 'Foreign Minister', confidence: 0.95, basis: 'text', rule: 'title-before-name'}, evidence: ['article:sample-c5a35fc2#791-908']},
  {source: 'person:ali-bagheri-kani', target: 'state:iran', id: 'article:sample-c5a35fc2#e8', title: 'Foreign Minister', status: 'acting', set: {label: 'Foreign Minister', confidence: 0.95, basis: 'text', rule: 'title-before-name+leader'}, evidence: ['article:sample-c5a35fc2#1030-1158']}
] AS row
MATCH (a:Person {id: row.source}), (b:State {id: row.target})
MERGE (a)-[r:HOLDS_OFFICE {title: row.title, status: row.status}]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'organisation:security-council', target: 'state:russia', id: 'article:sample-c5a35fc2#e9', set: {label: 'partOf', confidence: 0.76, basis: 'text', rule: 'body-owner'}, evidence: ['article:sample-c5a35fc2#119-332']},
  {source: 'organisation:ria-novosti', target: 'state:russia', id: 'article:sample-c5a35fc2#e11', set: {label: 'partOf', confidence: 0.76, basis: 'text', rule: 'body-described'}, evidence: ['article:sample-c5a35fc2#334-463']},
  {source: 'organisation:supreme-national-security-council', target: 'state:iran', id: 'article:sample-c5a35fc2#e12', set: {label: 'partOf', confidence: 0.76, basis: 'text', rule: 'body-described'}, evidence: ['article:sample-c5a35fc2#464-593']},
  {source: 'organisation:iranian-foreign-ministry', target: 'state:iran', id: 'article:sample-c5a35fc2#e13', set: {label: 'partOf', confidence: 0.76, basis: 'text', rule: 'body-owner'}, evidence: ['article:sample-c5a35fc2#1030-1158']}
] AS row
MATCH (a:Organisation {id: row.source}), (b:State {id: row.target})
MERGE (a)-[r:PART_OF]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'place:tehran', target: 'state:iran', id: 'article:sample-c5a35fc2#e10', set: {label: 'locatedIn', confidence: 0.86, basis: 'text', rule: 'place-in-state'}, evidence: ['article:sample-c5a35fc2#119-332']}
] AS row
MATCH (a:Place {id: row.source}), (b:State {id: row.target})
MERGE (a)-[r:LOCATED_IN]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:sample-c5a35fc2#event:2024-07-31-assault-1', target: 'person:ismail-haniyeh', id: 'article:sample-c5a35fc2#e14', set: {label: 'recipient', confidence: 0.61, basis: 'text', rule: 'object'}, evidence: ['article:sample-c5a35fc2#42-117', 'article:sample-c5a35fc2#119-332', 'article:sample-c5a35fc2#733-790']},
  {source: 'article:sample-c5a35fc2#event:2024-08-05-consult-2', target: 'person:masoud-pezeshkian', id: 'article:sample-c5a35fc2#e23', set: {label: 'recipient', confidence: 0.61, basis: 'text', rule: 'object'}, evidence: ['article:sample-c5a35fc2#334-463']},
  {source: 'article:sample-c5a35fc2#event:consult-1', target: 'person:ali-bagheri-kani', id: 'article:sample-c5a35fc2#e62', set: {label: 'recipient', confidence: 0.62, basis: 'text', rule: 'oblique-with'}, evidence: ['article:sample-c5a35fc2#1030-1158']}
] AS row
MATCH (a:Event {id: row.source}), (b:Person {id: row.target})
MERGE (a)-[r:RECIPIENT]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:sample-c5a35fc2#event:2024-07-31-assault-1', target: 'place:tehran', id: 'article:sample-c5a35fc2#e15', set: {label: 'place', confidence: 0.7, basis: 'text', rule: 'oblique-in'}, evidence: ['article:sample-c5a35fc2#42-117', 'article:sample-c5a35fc2#119-332']},
  {source: 'article:sample-c5a35fc2#event:2024-08-05-consult-1', target: 'place:tehran', id: 'article:sample-c5a35fc2#e19', set: {label: 'place', confidence: 0.7, basis: 'text', rule: 'oblique-in'}, evidence: ['article:sample-c5a35fc2#119-332']},
  {source: 'article:sample-c5a35fc2#event:accuse-1', target: 'place:gaza', id: 'article:sample-c5a35fc2#e37', set: {label: 'place', confidence: 0.7, basis: 'text', rule: 'oblique-in'}, evidence: ['article:sample-c5a35fc2#657-731']},
  {source: 'article:sample-c5a35fc2#event:2024-08-01-assault-1', target: 'place:gaza', id: 'article:sample-c5a35fc2#e40', set: {label: 'place', confidence: 0.76, basis: 'text', rule: 'oblique-in'}, evidence: ['article:sample-c5a35fc2#657-731']},
  {source: 'article:sample-c5a35fc2#event:request-1', target: 'place:tehran', id: 'article:sample-c5a35fc2#e59', set: {label: 'place', confidence: 0.63, basis: 'text', rule: 'place-within'}, evidence: ['article:sample-c5a35fc2#1030-1158']},
  {source: 'article:sample-c5a35fc2#event:consult-1', target: 'place:tehran', id: 'article:sample-c5a35fc2#e63', set: {label: 'place', confidence: 0.51, basis: 'text', rule: 'scores'}, evidence: ['article:sample-c5a35fc2#1030-1158']}
] AS row
MATCH (a:Event {id: row.source}), (b:Place {id: row.target})
MERGE (a)-[r:PLACE]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:sample-c5a35fc2#event:2024-07-31-assault-1', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e16', set: {label: 'reportedIn', confidence: 0.78, basis: 'text', rule: 'verb:assassinate'}, evidence: ['article:sample-c5a35fc2#42-117', 'article:sample-c5a35fc2#119-332', 'article:sample-c5a35fc2#733-790']},
  {source: 'article:sample-c5a35fc2#event:2024-08-05-consult-1', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e21', set: {label: 'reportedIn', confidence: 0.91, basis: 'text', rule: 'verb:arrive'}, evidence: ['article:sample-c5a35fc2#119-332']},
  {source: 'article:sample-c5a35fc2#event:2024-08-05-consult-2', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e25', set: {label: 'reportedIn', confidence: 0.75, basis: 'text', rule: 'verb:meet'}, evidence: ['article:sample-c5a35fc2#334-463']},
  {source: 'article:sample-c5a35fc2#event:support-1', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e29', set: {label: 'reportedIn', confidence: 0.75, basis: 'text', rule: 'verb:invite'}, evidence: ['article:sample-c5a35fc2#464-593']},
  {source: 'article:sample-c5a35fc2#event:2024-08-05-support-1', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e32', set: {label: 'reportedIn', confidence: 0.71, basis: 'text', rule: 'verb:stand by'}, evidence: ['article:sample-c5a35fc2#595-656']},
  {source: 'article:sample-c5a35fc2#event:statement-1', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e34', set: {label: 'reportedIn', confidence: 0.77, basis: 'text', rule: 'verb:say'}, evidence: ['article:sample-c5a35fc2#595-656']},
  {source: 'article:sample-c5a35fc2#event:accuse-1', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e38', set: {label: 'reportedIn', confidence: 0.75, basis: 'text', rule: 'verb:condemn'}, evidence: ['article:sample-c5a35fc2#657-731']},
  {source: 'article:sample-c5a35fc2#event:2024-08-01-assault-1', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e41', set: {label: 'reportedIn', confidence: 0.8, basis: 'text', rule: 'noun:attack'}, evidence: ['article:sample-c5a35fc2#657-731', 'article:sample-c5a35fc2#791-908', 'article:sample-c5a35fc2#910-1006']},
  {source: 'article:sample-c5a35fc2#event:support-2', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e44', set: {label: 'reportedIn', confidence: 0.75, basis: 'text', rule: 'verb:praise'}, evidence: ['article:sample-c5a35fc2#657-731']},
  {source: 'article:sample-c5a35fc2#event:2024-07-31-accuse-1', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e46', set: {label: 'reportedIn', confidence: 0.71, basis: 'text', rule: 'verb:condemn'}, evidence: ['article:sample-c5a35fc2#733-790']},
  {source: 'article:sample-c5a35fc2#event:2024-08-01-accuse-1', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e48', set: {label: 'reportedIn', confidence: 0.71, basis: 'text', rule: 'verb:call unacceptable'}, evidence: ['article:sample-c5a35fc2#791-908']},
  {source: 'article:sample-c5a35fc2#event:2024-08-01-threaten-1', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e50', set: {label: 'reportedIn', confidence: 0.78, basis: 'text', rule: 'verb:warn of consequence'}, evidence: ['article:sample-c5a35fc2#791-908']},
  {source: 'article:sample-c5a35fc2#event:mobilize-1', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e53', set: {label: 'reportedIn', confidence: 0.78, basis: 'text', rule: 'verb:raise state of alert'}, evidence: ['article:sample-c5a35fc2#910-1006']},
  {source: 'article:sample-c5a35fc2#event:assault-1', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e56', set: {label: 'reportedIn', confidence: 0.84, basis: 'text', rule: 'noun:retaliation'}, evidence: ['article:sample-c5a35fc2#910-1006']},
  {source: 'article:sample-c5a35fc2#event:request-1', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e60', set: {label: 'reportedIn', confidence: 0.75, basis: 'text', rule: 'verb:summon'}, evidence: ['article:sample-c5a35fc2#1030-1158']},
  {source: 'article:sample-c5a35fc2#event:consult-1', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e64', set: {label: 'reportedIn', confidence: 0.84, basis: 'text', rule: 'noun:meeting'}, evidence: ['article:sample-c5a35fc2#1030-1158']},
  {source: 'article:sample-c5a35fc2#event:statement-2', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e66', set: {label: 'reportedIn', confidence: 0.77, basis: 'text', rule: 'verb:say'}, evidence: ['article:sample-c5a35fc2#1160-1266']},
  {source: 'article:sample-c5a35fc2#event:sanction-1', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e70', set: {label: 'reportedIn', confidence: 0.75, basis: 'text', rule: 'verb:punish'}, evidence: ['article:sample-c5a35fc2#1160-1266']},
  {source: 'article:sample-c5a35fc2#event:request-2', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e73', set: {label: 'reportedIn', confidence: 0.75, basis: 'text', rule: 'verb:urge'}, evidence: ['article:sample-c5a35fc2#1267-1320']},
  {source: 'article:sample-c5a35fc2#event:statement-3', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e75', set: {label: 'reportedIn', confidence: 0.77, basis: 'text', rule: 'verb:announce'}, evidence: ['article:sample-c5a35fc2#1322-1458']},
  {source: 'article:sample-c5a35fc2#event:2024-08-07-consult-1', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e78', set: {label: 'reportedIn', confidence: 0.6, basis: 'text', rule: 'noun:emergency meeting'}, evidence: ['article:sample-c5a35fc2#1322-1458']},
  {source: 'article:sample-c5a35fc2#event:2024-08-07-request-1', target: 'article:sample-c5a35fc2', id: 'article:sample-c5a35fc2#e81', set: {label: 'reportedIn', confidence: 0.6, basis: 'text', rule: 'noun:request'}, evidence: ['article:sample-c5a35fc2#1322-1458']}
] AS row
MATCH (a:Event {id: row.source}), (b:Article {id: row.target})
MERGE (a)-[r:REPORTED_IN]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:sample-c5a35fc2#event:2024-08-05-consult-1', target: 'person:sergei-shoigu', id: 'article:sample-c5a35fc2#e17', set: {label: 'actor', confidence: 0.75, basis: 'text', rule: 'subject'}, evidence: ['article:sample-c5a35fc2#119-332']},
  {source: 'article:sample-c5a35fc2#event:2024-08-05-consult-2', target: 'person:sergei-shoigu', id: 'article:sample-c5a35fc2#e22', set: {label: 'actor', confidence: 0.45, basis: 'text', rule: 'scores'}, evidence: ['article:sample-c5a35fc2#334-463']},
  {source: 'article:sample-c5a35fc2#event:support-1', target: 'person:ali-akbar-ahmadian', id: 'article:sample-c5a35fc2#e26', set: {label: 'actor', confidence: 0.67, basis: 'text', rule: 'passive-agent'}, evidence: ['article:sample-c5a35fc2#464-593']},
  {source: 'article:sample-c5a35fc2#event:statement-1', target: 'person:masoud-pezeshkian', id: 'article:sample-c5a35fc2#e33', set: {label: 'actor', confidence: 0.75, basis: 'text', rule: 'subject'}, evidence: ['article:sample-c5a35fc2#595-656']},
  {source: 'article:sample-c5a35fc2#event:accuse-1', target: 'person:masoud-pezeshkian', id: 'article:sample-c5a35fc2#e35', set: {label: 'actor', confidence: 0.75, basis: 'text', rule: 'subject'}, evidence: ['article:sample-c5a35fc2#657-731']},
  {source: 'article:sample-c5a35fc2#event:support-2', target: 'person:masoud-pezeshkian', id: 'article:sample-c5a35fc2#e42', set: {label: 'actor', confidence: 0.75, basis: 'text', rule: 'subject'}, evidence: ['article:sample-c5a35fc2#657-731']},
  {source: 'article:sample-c5a35fc2#event:2024-08-01-accuse-1', target: 'person:sergey-lavrov', id: 'article:sample-c5a35fc2#e47', set: {label: 'actor', confidence: 0.75, basis: 'text', rule: 'subject'}, evidence: ['article:sample-c5a35fc2#791-908']},
  {source: 'article:sample-c5a35fc2#event:2024-08-01-threaten-1', target: 'person:sergey-lavrov', id: 'article:sample-c5a35fc2#e49', set: {label: 'actor', confidence: 0.75, basis: 'text', rule: 'subject'}, evidence: ['article:sample-c5a35fc2#791-908']},
  {source: 'article:sample-c5a35fc2#event:statement-2', target: 'person:nasser-kanaani', id: 'article:sample-c5a35fc2#e65', set: {label: 'actor', confidence: 0.75, basis: 'text', rule: 'subject'}, evidence: ['article:sample-c5a35fc2#1160-1266']},
  {source: 'article:sample-c5a35fc2#event:request-2', target: 'person:nasser-kanaani', id: 'article:sample-c5a35fc2#e71', set: {label: 'actor', confidence: 0.75, basis: 'text', rule: 'subject'}, evidence: ['article:sample-c5a35fc2#1267-1320']},
  {source: 'article:sample-c5a35fc2#event:statement-3', target: 'person:nasser-kanaani', id: 'article:sample-c5a35fc2#e74', set: {label: 'actor', confidence: 0.75, basis: 'text', rule: 'subject'}, evidence: ['article:sample-c5a35fc2#1322-1458']}
] AS row
MATCH (a:Event {id: row.source}), (b:Person {id: row.target})
MERGE (a)-[r:ACTOR]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:sample-c5a35fc2#event:2024-08-05-consult-1', target: 'article:sample-c5a35fc2#group:iranian-leaders', id: 'article:sample-c5a35fc2#e18', set: {label: 'recipient', confidence: 0.6, basis: 'text', rule: 'oblique-with'}, evidence: ['article:sample-c5a35fc2#119-332']},
  {source: 'article:sample-c5a35fc2#event:support-1', target: 'article:sample-c5a35fc2#group:former-russian-defence-minister', id: 'article:sample-c5a35fc2#e27', set: {label: 'recipient', confidence: 0.56, basis: 'text', rule: 'passive-subject'}, evidence: ['article:sample-c5a35fc2#464-593']},
  {source: 'article:sample-c5a35fc2#event:request-1', target: 'article:sample-c5a35fc2#group:foreign-ambassadors', id: 'article:sample-c5a35fc2#e58', set: {label: 'recipient', confidence: 0.61, basis: 'text', rule: 'object'}, evidence: ['article:sample-c5a35fc2#1030-1158']}
] AS row
MATCH (a:Event {id: row.source}), (b:Group {id: row.target})
MERGE (a)-[r:RECIPIENT]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:sample-c5a35fc2#event:2024-08-05-consult-1', target: 'article:sample-c5a35fc2#event:2024-07-31-assault-1', id: 'article:sample-c5a35fc2#e20', cue: 'after', set: {label: 'follows', confidence: 0.91, basis: 'text', rule: 'verb:arrive'}, evidence: ['article:sample-c5a35fc2#119-332']},
  {source: 'article:sample-c5a35fc2#event:mobilize-1', target: 'article:sample-c5a35fc2#event:2024-08-01-assault-1', id: 'article:sample-c5a35fc2#e52', cue: 'since', set: {label: 'follows', confidence: 0.78, basis: 'text', rule: 'verb:raise state of alert'}, evidence: ['article:sample-c5a35fc2#910-1006']}
] AS row
MATCH (a:Event {id: row.source}), (b:Event {id: row.target})
MERGE (a)-[r:FOLLOWS {cue: row.cue}]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:sample-c5a35fc2#event:2024-08-05-consult-2', target: 'organisation:ria-novosti', id: 'article:sample-c5a35fc2#e24', set: {label: 'source', confidence: 0.54, order: 1, basis: 'text', rule: 'reported-clause'}, evidence: ['article:sample-c5a35fc2#334-463']}
] AS row
MATCH (a:Event {id: row.source}), (b:Organisation {id: row.target})
MERGE (a)-[r:SOURCE]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:sample-c5a35fc2#event:support-1', target: 'article:sample-c5a35fc2#group:iranian-media', id: 'article:sample-c5a35fc2#e28', set: {label: 'source', confidence: 0.64, order: 1, basis: 'text', rule: 'reporting-phrase'}, evidence: ['article:sample-c5a35fc2#464-593']}
] AS row
MATCH (a:Event {id: row.source}), (b:Group {id: row.target})
MERGE (a)-[r:SOURCE]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:sample-c5a35fc2#event:2024-08-05-support-1', target: 'state:russia', id: 'article:sample-c5a35fc2#e30', set: {label: 'actor', confidence: 0.75, basis: 'text', rule: 'subject'}, evidence: ['article:sample-c5a35fc2#595-656']},
  {source: 'article:sample-c5a35fc2#event:2024-08-01-assault-1', target: 'state:israel', id: 'article:sample-c5a35fc2#e39', set: {label: 'actor', confidence: 0.52, basis: 'text', rule: 'owner'}, evidence: ['article:sample-c5a35fc2#657-731', 'article:sample-c5a35fc2#910-1006']},
  {source: 'article:sample-c5a35fc2#event:2024-07-31-accuse-1', target: 'state:russia', id: 'article:sample-c5a35fc2#e45', set: {label: 'actor', confidence: 0.75, basis: 'text', rule: 'subject'}, evidence: ['article:sample-c5a35fc2#733-790']},
  {source: 'article:sample-c5a35fc2#event:mobilize-1', target: 'state:israel', id: 'article:sample-c5a35fc2#e51', set: {label: 'actor', confidence: 0.75, basis: 'text', rule: 'subject'}, evidence: ['article:sample-c5a35fc2#910-1006']},
  {source: 'article:sample-c5a35fc2#event:assault-1', target: 'state:iran', id: 'article:sample-c5a35fc2#e54', set: {label: 'actor', confidence: 0.6, basis: 'text', rule: 'scores'}, evidence: ['article:sample-c5a35fc2#910-1006']},
  {source: 'article:sample-c5a35fc2#event:sanction-1', target: 'state:iran', id: 'article:sample-c5a35fc2#e67', set: {label: 'actor', confidence: 0.75, basis: 'text', rule: 'subject'}, evidence: ['article:sample-c5a35fc2#1160-1266']},
  {source: 'article:sample-c5a35fc2#event:2024-08-07-request-1', target: 'state:iran', id: 'article:sample-c5a35fc2#e79', set: {label: 'actor', confidence: 0.52, basis: 'text', rule: 'owner'}, evidence: ['article:sample-c5a35fc2#1322-1458']}
] AS row
MATCH (a:Event {id: row.source}), (b:State {id: row.target})
MERGE (a)-[r:ACTOR]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:sample-c5a35fc2#event:2024-08-05-support-1', target: 'person:masoud-pezeshkian', id: 'article:sample-c5a35fc2#e31', set: {label: 'source', confidence: 0.55, order: 1, basis: 'text', rule: 'said'}, evidence: ['article:sample-c5a35fc2#595-656']},
  {source: 'article:sample-c5a35fc2#event:sanction-1', target: 'person:nasser-kanaani', id: 'article:sample-c5a35fc2#e69', set: {label: 'source', confidence: 0.54, order: 1, basis: 'text', rule: 'reported-clause'}, evidence: ['article:sample-c5a35fc2#1160-1266']},
  {source: 'article:sample-c5a35fc2#event:2024-08-07-consult-1', target: 'person:nasser-kanaani', id: 'article:sample-c5a35fc2#e77', set: {label: 'source', confidence: 0.55, order: 1, basis: 'text', rule: 'reported-plan'}, evidence: ['article:sample-c5a35fc2#1322-1458']},
  {source: 'article:sample-c5a35fc2#event:2024-08-07-request-1', target: 'person:nasser-kanaani', id: 'article:sample-c5a35fc2#e80', set: {label: 'source', confidence: 0.59, order: 1, basis: 'text', rule: 'reported-clause'}, evidence: ['article:sample-c5a35fc2#1322-1458']}
] AS row
MATCH (a:Event {id: row.source}), (b:Person {id: row.target})
MERGE (a)-[r:SOURCE]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:sample-c5a35fc2#event:accuse-1', target: 'state:israel', id: 'article:sample-c5a35fc2#e36', set: {label: 'recipient', confidence: 0.61, basis: 'text', rule: 'object'}, evidence: ['article:sample-c5a35fc2#657-731']},
  {source: 'article:sample-c5a35fc2#event:support-2', target: 'state:russia', id: 'article:sample-c5a35fc2#e43', set: {label: 'recipient', confidence: 0.61, basis: 'text', rule: 'object'}, evidence: ['article:sample-c5a35fc2#657-731']},
  {source: 'article:sample-c5a35fc2#event:assault-1', target: 'state:israel', id: 'article:sample-c5a35fc2#e55', set: {label: 'recipient', confidence: 0.85, basis: 'text', rule: 'light-verb'}, evidence: ['article:sample-c5a35fc2#910-1006']},
  {source: 'article:sample-c5a35fc2#event:sanction-1', target: 'state:israel', id: 'article:sample-c5a35fc2#e68', set: {label: 'recipient', confidence: 0.61, basis: 'text', rule: 'object'}, evidence: ['article:sample-c5a35fc2#1160-1266']},
  {source: 'article:sample-c5a35fc2#event:request-2', target: 'state:united-states', id: 'article:sample-c5a35fc2#e72', set: {label: 'recipient', confidence: 0.61, basis: 'text', rule: 'object'}, evidence: ['article:sample-c5a35fc2#1267-1320']}
] AS row
MATCH (a:Event {id: row.source}), (b:State {id: row.target})
MERGE (a)-[r:RECIPIENT]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:sample-c5a35fc2#event:request-1', target: 'organisation:iranian-foreign-ministry', id: 'article:sample-c5a35fc2#e57', set: {label: 'actor', confidence: 0.75, basis: 'text', rule: 'subject'}, evidence: ['article:sample-c5a35fc2#1030-1158']},
  {source: 'article:sample-c5a35fc2#event:consult-1', target: 'organisation:iranian-foreign-ministry', id: 'article:sample-c5a35fc2#e61', set: {label: 'actor', confidence: 0.6, basis: 'text', rule: 'scores'}, evidence: ['article:sample-c5a35fc2#1030-1158']},
  {source: 'article:sample-c5a35fc2#event:2024-08-07-consult-1', target: 'organisation:organization-of-islamic-cooperation', id: 'article:sample-c5a35fc2#e76', set: {label: 'actor', confidence: 0.65, basis: 'text', rule: 'light-verb'}, evidence: ['article:sample-c5a35fc2#1322-1458']}
] AS row
MATCH (a:Event {id: row.source}), (b:Organisation {id: row.target})
MERGE (a)-[r:ACTOR]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
