package se.btloggbok.format;

/** What kind of value a key has. */
enum FieldType {
  TEXT,
  FREE_TEXT,
  TEXTS,
  FILE,
  SHA256,
  DATE,
  APPROXIMATE_DATE,
  INTEGER,
  DECIMAL,
  FLAG,
  TERM,
  TERMS,
  PERSON,
  PEOPLE,
  PLACEMENT,
  PLACEMENT_PAIR,
  WAIVER_SCOPES,
  OBJECT,
  LIST,
  BY_ID,
  LIST_OR_ONLY
}
