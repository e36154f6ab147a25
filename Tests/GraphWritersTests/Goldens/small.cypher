// newsgraph ontology 1.0
CREATE CONSTRAINT newsgraph_state IF NOT EXISTS FOR (n:State) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_person IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_organisation IF NOT EXISTS FOR (n:Organisation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_place IF NOT EXISTS FOR (n:Place) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_group IF NOT EXISTS FOR (n:Group) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_event IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT newsgraph_article IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
UNWIND [
  {id: 'article:shoigu-in-tehran', set: {label: 'A visit to Tehran', date: '2024-08-05', title: 'A visit to Tehran', source: 'Palestine Chronicle Staff', sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', path: 'shoigu-in-tehran.txt', url: 'https://news.example/2024/08/visit?a=1&b=تهران'}}
] AS row
MERGE (n:Article {id: row.id})
SET n += row.set;
UNWIND [
  {id: 'state:iran', set: {label: 'Iran', name: 'Iran', iso: 'IRN', wikidata: 'Q794'}, aliases: ['Iranian', 'Islamic Republic of Iran'], mentions: ['article:shoigu-in-tehran#157-164']},
  {id: 'state:russia', set: {label: 'Russia', name: 'Russia', iso: 'RUS', wikidata: 'Q159'}}
] AS row
MERGE (n:State {id: row.id})
SET n += row.set,
  n.aliases = CASE WHEN row.aliases IS NULL THEN n.aliases ELSE coalesce(n.aliases, []) + [x IN row.aliases WHERE NOT x IN coalesce(n.aliases, [])] END,
  n.mentions = CASE WHEN row.mentions IS NULL THEN n.mentions ELSE coalesce(n.mentions, []) + [x IN row.mentions WHERE NOT x IN coalesce(n.mentions, [])] END;
UNWIND [
  {id: 'person:sergei-shoigu', set: {label: 'Sergei Shoigu', name: 'Sergei Shoigu', confidence: 0.97}, aliases: ['Shoigu'], mentions: ['article:shoigu-in-tehran#98-111', 'article:shoigu-in-tehran#283-289']}
] AS row
MERGE (n:Person {id: row.id})
SET n += row.set, n:Official,
  n.aliases = CASE WHEN row.aliases IS NULL THEN n.aliases ELSE coalesce(n.aliases, []) + [x IN row.aliases WHERE NOT x IN coalesce(n.aliases, [])] END,
  n.mentions = CASE WHEN row.mentions IS NULL THEN n.mentions ELSE coalesce(n.mentions, []) + [x IN row.mentions WHERE NOT x IN coalesce(n.mentions, [])] END;
UNWIND [
  {id: 'person:ismail-haniyeh', set: {label: 'Ismail Haniyeh', name: 'Ismail Haniyeh'}}
] AS row
MERGE (n:Person {id: row.id})
SET n += row.set;
UNWIND [
  {id: 'organisation:russian-security-council', set: {label: 'Russian Security Council', name: 'Russian Security Council', kind: 'government'}}
] AS row
MERGE (n:Organisation {id: row.id})
SET n += row.set;
UNWIND [
  {id: 'place:tehran', set: {label: 'Tehran', name: 'Tehran', wikidata: 'Q3616', geonames: '112931', latitude: 35.69439, longitude: 51.42151}, mentions: ['article:shoigu-in-tehran#123-129']}
] AS row
MERGE (n:Place {id: row.id})
SET n += row.set,
  n.mentions = CASE WHEN row.mentions IS NULL THEN n.mentions ELSE coalesce(n.mentions, []) + [x IN row.mentions WHERE NOT x IN coalesce(n.mentions, [])] END;
UNWIND [
  {id: 'article:shoigu-in-tehran#group:iranian-media', set: {label: 'Iranian media', name: 'Iranian media'}}
] AS row
MERGE (n:Group {id: row.id})
SET n += row.set;
UNWIND [
  {id: 'article:shoigu-in-tehran#event:2024-08-05-consult-1', set: {label: 'Sergei Shoigu visits Tehran', name: 'arrived', eventType: 'CONSULT', mode: 'visit', cameo: '042', date: '2024-08-05', status: 'happened', trigger: 'arrived', confidence: 0.9}, mentions: ['article:shoigu-in-tehran#112-119', 'article:shoigu-in-tehran#341-349']},
  {id: 'article:shoigu-in-tehran#event:2024-07-assault-1', set: {label: 'Killing of Ismail Haniyeh', eventType: 'ASSAULT', mode: 'assassination', date: '2024-07-30/2024-07-31', status: 'possible', statusCue: 'reportedly', quote: '“a clear example of <violation> & more”'}}
] AS row
MERGE (n:Event {id: row.id})
SET n += row.set,
  n.mentions = CASE WHEN row.mentions IS NULL THEN n.mentions ELSE coalesce(n.mentions, []) + [x IN row.mentions WHERE NOT x IN coalesce(n.mentions, [])] END;
UNWIND [
  {source: 'person:sergei-shoigu', target: 'organisation:russian-security-council', id: 'article:shoigu-in-tehran#e1', title: 'Secretary General', status: 'current', set: {label: 'holdsOffice', basis: 'text', rule: 'title-before-name'}, evidence: ['article:shoigu-in-tehran#48-281']}
] AS row
MATCH (a:Person {id: row.source}), (b:Organisation {id: row.target})
MERGE (a)-[r:HOLDS_OFFICE {title: row.title, status: row.status}]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'person:sergei-shoigu', target: 'state:russia', id: 'article:shoigu-in-tehran#e2', title: 'defense minister', status: 'former', set: {label: 'holdsOffice', basis: 'text', rule: 'subject'}, evidence: ['article:shoigu-in-tehran#48-281']},
  {source: 'person:sergei-shoigu', target: 'state:russia', id: 'article:shoigu-in-tehran#e3', title: 'Secretary General', status: 'current', set: {label: 'holdsOffice', basis: 'text', rule: 'subject'}, evidence: ['article:shoigu-in-tehran#48-281']}
] AS row
MATCH (a:Person {id: row.source}), (b:State {id: row.target})
MERGE (a)-[r:HOLDS_OFFICE {title: row.title, status: row.status}]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'organisation:russian-security-council', target: 'state:russia', id: 'article:shoigu-in-tehran#e4', set: {label: 'partOf', basis: 'background', rule: 'subject'}, evidence: ['article:shoigu-in-tehran#48-281']}
] AS row
MATCH (a:Organisation {id: row.source}), (b:State {id: row.target})
MERGE (a)-[r:PART_OF]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'place:tehran', target: 'state:iran', id: 'article:shoigu-in-tehran#e5', set: {label: 'locatedIn', basis: 'background', rule: 'capital'}, evidence: ['article:shoigu-in-tehran#48-281']}
] AS row
MATCH (a:Place {id: row.source}), (b:State {id: row.target})
MERGE (a)-[r:LOCATED_IN]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'place:tehran', target: 'state:iran', id: 'article:shoigu-in-tehran#e6', set: {label: 'standsFor', basis: 'text', rule: 'capital-for-government'}, evidence: ['article:shoigu-in-tehran#48-281']}
] AS row
MATCH (a:Place {id: row.source}), (b:State {id: row.target})
MERGE (a)-[r:STANDS_FOR]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:shoigu-in-tehran#event:2024-08-05-consult-1', target: 'person:sergei-shoigu', id: 'article:shoigu-in-tehran#e7', set: {label: 'actor', confidence: 0.875, basis: 'text', rule: 'subject'}, evidence: ['article:shoigu-in-tehran#48-281']}
] AS row
MATCH (a:Event {id: row.source}), (b:Person {id: row.target})
MERGE (a)-[r:ACTOR]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:shoigu-in-tehran#event:2024-08-05-consult-1', target: 'state:iran', id: 'article:shoigu-in-tehran#e8', set: {label: 'recipient', basis: 'text', rule: 'with-phrase'}, evidence: ['article:shoigu-in-tehran#48-281']}
] AS row
MATCH (a:Event {id: row.source}), (b:State {id: row.target})
MERGE (a)-[r:RECIPIENT]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:shoigu-in-tehran#event:2024-08-05-consult-1', target: 'place:tehran', id: 'article:shoigu-in-tehran#e9', set: {label: 'place', basis: 'text', rule: 'in-phrase'}, evidence: ['article:shoigu-in-tehran#48-281']}
] AS row
MATCH (a:Event {id: row.source}), (b:Place {id: row.target})
MERGE (a)-[r:PLACE]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:shoigu-in-tehran#event:2024-08-05-consult-1', target: 'article:shoigu-in-tehran#group:iranian-media', id: 'article:shoigu-in-tehran#e10', set: {label: 'source', order: 1, basis: 'text', rule: 'reported'}, evidence: ['article:shoigu-in-tehran#48-281']}
] AS row
MATCH (a:Event {id: row.source}), (b:Group {id: row.target})
MERGE (a)-[r:SOURCE]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:shoigu-in-tehran#event:2024-08-05-consult-1', target: 'article:shoigu-in-tehran#event:2024-07-assault-1', id: 'article:shoigu-in-tehran#e11', cue: 'following', set: {label: 'follows', basis: 'text', rule: 'following'}, evidence: ['article:shoigu-in-tehran#48-281']}
] AS row
MATCH (a:Event {id: row.source}), (b:Event {id: row.target})
MERGE (a)-[r:FOLLOWS {cue: row.cue}]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:shoigu-in-tehran#event:2024-07-assault-1', target: 'person:ismail-haniyeh', id: 'article:shoigu-in-tehran#e12', set: {label: 'recipient', basis: 'text', rule: 'subject'}, evidence: ['article:shoigu-in-tehran#48-281']}
] AS row
MATCH (a:Event {id: row.source}), (b:Person {id: row.target})
MERGE (a)-[r:RECIPIENT]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
UNWIND [
  {source: 'article:shoigu-in-tehran#event:2024-08-05-consult-1', target: 'article:shoigu-in-tehran', id: 'article:shoigu-in-tehran#e13', set: {label: 'reportedIn', basis: 'text', rule: 'subject'}, evidence: ['article:shoigu-in-tehran#48-281']},
  {source: 'article:shoigu-in-tehran#event:2024-07-assault-1', target: 'article:shoigu-in-tehran', id: 'article:shoigu-in-tehran#e14', set: {label: 'reportedIn', basis: 'text', rule: 'subject'}, evidence: ['article:shoigu-in-tehran#48-281']}
] AS row
MATCH (a:Event {id: row.source}), (b:Article {id: row.target})
MERGE (a)-[r:REPORTED_IN]->(b)
ON CREATE SET r.id = row.id
SET r += row.set,
  r.evidence = CASE WHEN row.evidence IS NULL THEN r.evidence ELSE coalesce(r.evidence, []) + [x IN row.evidence WHERE NOT x IN coalesce(r.evidence, [])] END;
