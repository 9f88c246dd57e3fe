/// The tables and views of a database that a log is exported to.
enum SQLiteSchema {
  /// The version of these tables, in the database's `user_version`.
  static let version = 1
  /// What tells the file from other databases: `ANNL`, in the database's `application_id`.
  static let applicationID = 0x414E_4E4C

  /// Comments inside of the statements are kept by SQLite and shown by what browses the database.
  static let tables = """
    CREATE TABLE about ( -- what this database is, and questions to begin with
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL
    );
    CREATE TABLE parameters ( -- one row: change it, and the views that begin with state answer for another day
      id INTEGER PRIMARY KEY CHECK (id = 1),
      as_of TEXT NOT NULL, -- the day of the state, YYYY-MM-DD
      known_at TEXT, -- what was known then: a day (its end, UTC) or a moment; NULL for everything
      through INTEGER -- only events up to this sequence; NULL for all
    );
    CREATE TABLE countries (
      code TEXT PRIMARY KEY, -- ISO 3166-1 alpha-2, and EU
      alpha3 TEXT,
      name TEXT NOT NULL,
      name_zh TEXT NOT NULL,
      name_ja TEXT NOT NULL,
      name_ko TEXT NOT NULL
    );
    CREATE TABLE dates ( -- what each date expression means
      date TEXT PRIMARY KEY, -- EDTF (ISO 8601-2)
      start_earliest TEXT, -- days as YYYY-MM-DD; NULL where it is open or unknown
      start_latest TEXT,
      end_earliest TEXT,
      end_latest TEXT,
      -- The same as days since 1970-01-01, the least and the greatest integer for no bound: what the views compare.
      start_earliest_day INTEGER NOT NULL,
      start_latest_day INTEGER NOT NULL,
      end_earliest_day INTEGER NOT NULL,
      end_latest_day INTEGER NOT NULL
    );
    CREATE TABLE entities (
      id TEXT PRIMARY KEY, -- type/slug
      type TEXT NOT NULL,
      name TEXT, -- the newest name
      events INTEGER NOT NULL DEFAULT 0 -- how many events are about it
    );
    CREATE TABLE entity_names (
      entity TEXT NOT NULL REFERENCES entities (id),
      language TEXT NOT NULL, -- a BCP 47 tag; empty for the name without one
      name TEXT NOT NULL,
      event INTEGER NOT NULL REFERENCES events (sequence),
      PRIMARY KEY (entity, language)
    ) WITHOUT ROWID;
    CREATE TABLE sources (
      id INTEGER PRIMARY KEY,
      title TEXT,
      publisher TEXT,
      author TEXT,
      published TEXT, -- EDTF
      url TEXT
    );
    CREATE TABLE events (
      sequence INTEGER PRIMARY KEY, -- the position in the log
      id TEXT NOT NULL, -- the idempotency key
      recorded TEXT NOT NULL, -- when the log learnt it, UTC
      date TEXT NOT NULL REFERENCES dates (date), -- when it happened, EDTF
      kind TEXT NOT NULL,
      entity TEXT NOT NULL REFERENCES entities (id),
      countries TEXT NOT NULL, -- codes with blanks between; event_countries has them one by one
      summary TEXT,
      source INTEGER REFERENCES sources (id),
      locator TEXT, -- the place within the source
      corrects TEXT REFERENCES events (id),
      retracts TEXT REFERENCES events (id),
      reason TEXT,
      voided_by INTEGER REFERENCES events (sequence), -- the correction or retraction that stands now
      start_earliest TEXT, -- the bounds of the date, as in dates
      start_latest TEXT,
      end_earliest TEXT,
      end_latest TEXT
    );
    CREATE TABLE event_countries (
      event INTEGER NOT NULL REFERENCES events (sequence),
      position INTEGER NOT NULL, -- 1, 2, 3 ...: the order in the event
      country TEXT NOT NULL REFERENCES countries (code),
      PRIMARY KEY (event, position)
    ) WITHOUT ROWID;
    CREATE TABLE assertions ( -- what the events say of attributes
      id INTEGER PRIMARY KEY, -- in the order of the events
      event INTEGER NOT NULL REFERENCES events (sequence),
      entity TEXT NOT NULL REFERENCES entities (id),
      operation TEXT NOT NULL CHECK (operation IN ('set', 'unset', 'add', 'remove')),
      attribute TEXT NOT NULL,
      type TEXT CHECK (type IN ('text', 'boolean', 'number', 'entity', 'date', 'quantity')),
      value TEXT, -- exact; of a quantity: 5, 60..70, >=5 or <=5
      number NUMERIC, -- a number, or the one or the low bound of a quantity, to compute with: a double where it is no integer
      high NUMERIC, -- the high bound of a quantity that has two
      unit TEXT,
      approximate INTEGER NOT NULL DEFAULT 0, -- 1 where the source says so
      reference TEXT REFERENCES entities (id) -- the entity that the value is
    );
    CREATE TABLE void_periods ( -- during which part of the log an event is void
      event INTEGER NOT NULL REFERENCES events (sequence),
      from_sequence INTEGER NOT NULL REFERENCES events (sequence), -- the correction or retraction
      until_sequence INTEGER REFERENCES events (sequence), -- what took it back; NULL while it stands
      PRIMARY KEY (event, from_sequence)
    ) WITHOUT ROWID;
    """

  /// What is made of the tables once they are filled.
  static let completion = """
    CREATE UNIQUE INDEX events_id ON events (id);
    CREATE INDEX events_entity ON events (entity, sequence);
    CREATE INDEX events_date ON events (date);
    CREATE INDEX events_start ON events (start_earliest);
    CREATE INDEX events_kind ON events (kind);
    CREATE INDEX events_source ON events (source);
    CREATE INDEX events_corrects ON events (corrects) WHERE corrects IS NOT NULL;
    CREATE INDEX events_retracts ON events (retracts) WHERE retracts IS NOT NULL;
    CREATE INDEX event_countries_country ON event_countries (country, event);
    CREATE INDEX assertions_event ON assertions (event);
    CREATE INDEX assertions_entity ON assertions (entity, attribute);
    CREATE INDEX assertions_attribute ON assertions (attribute, number);
    CREATE INDEX assertions_reference ON assertions (reference) WHERE reference IS NOT NULL;
    UPDATE events SET voided_by = (
      SELECT from_sequence FROM void_periods WHERE event = sequence AND until_sequence IS NULL)
      WHERE sequence IN (SELECT event FROM void_periods WHERE until_sequence IS NULL);
    INSERT INTO entity_names
      SELECT entity, substr(attribute, 6), value, event FROM (
        SELECT a.entity, attribute, value, event,
          row_number() OVER (PARTITION BY a.entity, attribute ORDER BY event DESC) AS place
        FROM assertions AS a JOIN events ON sequence = event
        WHERE (attribute = 'name' OR attribute GLOB 'name@*') AND operation = 'set' AND voided_by IS NULL)
      WHERE place = 1;
    UPDATE entities SET
      name = (SELECT name FROM entity_names WHERE entity = entities.id AND language = ''),
      events = (SELECT count(*) FROM events WHERE entity = entities.id);
    """
}
