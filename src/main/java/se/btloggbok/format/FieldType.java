package se.btloggbok.format;

/** What kind of value a key has. */
enum FieldType {
  TEXT,
  FREE_TEXT,
  TEXTS,
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
  PLACEMENTS,
  WAIVER_SCOPES,
  OBJECT,
  LIST,
  BY_ID,
  LIST_OR_ONLY
}
