extension SQLiteSchema {
  /// The views: what holds on the day that stands in `parameters`, by the rules of the fold.
  static let views = """
    CREATE VIEW point AS -- the day as a number, and the last event that counts
      SELECT as_of,
        CAST(julianday(as_of) - 2440587.5 AS INTEGER) AS day,
        min(
          coalesce(through, 9223372036854775807),
          CASE WHEN known_at IS NULL THEN 9223372036854775807
            ELSE coalesce((SELECT max(sequence) FROM events WHERE recorded <=
              known_at || CASE WHEN length(known_at) = 10 THEN 'T23:59:59.999999Z' ELSE '' END), 0) END
        ) AS through
      FROM parameters;
    CREATE VIEW state_events AS -- the events that count and cover the day
      SELECT e.sequence, e.entity, e.date,
        d.start_latest_day <= p.day AND p.day <= d.end_earliest_day AS is_certain,
        CASE WHEN d.start_earliest_day > -9223372036854775808 THEN d.start_earliest_day
          WHEN d.start_latest_day <= p.day THEN d.start_latest_day
          ELSE -9223372036854775808 END AS rank,
        d.start_earliest_day AS start
      FROM point AS p
      JOIN dates AS d ON (d.start_latest_day <= p.day AND p.day <= d.end_earliest_day)
        OR (d.start_earliest_day <= p.day AND p.day <= d.end_latest_day)
      JOIN events AS e ON e.date = d.date
      WHERE e.sequence <= p.through AND e.retracts IS NULL
        AND NOT EXISTS (
          SELECT 1 FROM void_periods AS v WHERE v.event = e.sequence AND v.from_sequence <= p.through
            AND (v.until_sequence IS NULL OR p.through < v.until_sequence));
    CREATE VIEW state_entities AS -- the entities of every country on the day
      SELECT country, entity, since, CASE is_certain WHEN 1 THEN 'certain' ELSE 'possible' END AS certainty, event
      FROM (
        SELECT c.country, s.entity, s.date AS since, s.sequence AS event,
          max(s.is_certain) OVER (PARTITION BY c.country, s.entity) AS is_certain,
          row_number() OVER (PARTITION BY c.country, s.entity ORDER BY s.start, s.sequence) AS place
        FROM state_events AS s JOIN event_countries AS c ON c.event = s.sequence)
      WHERE place = 1;
    CREATE VIEW state_values AS -- the values of every entity on the day; members of sets have rows of their own
      WITH claims AS (
        SELECT a.entity, a.attribute, a.operation, a.type, a.value, a.number, a.high, a.unit, a.approximate,
          a.operation IN ('add', 'remove') AS is_member,
          CASE WHEN a.operation IN ('add', 'remove')
            THEN a.type || ' ' || a.approximate || ' ' || coalesce(a.unit, '') || ' ' || a.value ELSE '' END AS cell,
          s.sequence, s.date, s.is_certain, s.rank
        FROM state_events AS s JOIN assertions AS a ON a.event = s.sequence),
      ranked AS (
        SELECT *,
          row_number() OVER (
            PARTITION BY entity, attribute, is_member, cell ORDER BY rank DESC, sequence DESC) AS place,
          row_number() OVER (
            PARTITION BY entity, attribute, is_member, cell, is_certain ORDER BY rank DESC, sequence DESC)
            AS place_of_certainty
        FROM claims),
      certain AS (
        SELECT * FROM ranked WHERE is_certain AND place_of_certainty = 1 AND operation IN ('set', 'add'))
      SELECT w.entity, w.attribute, w.is_member, w.type, w.value, w.number, w.high, w.unit, w.approximate,
        w.date AS since, CASE w.is_certain WHEN 1 THEN 'certain' ELSE 'possible' END AS certainty,
        w.sequence AS event,
        c.type AS certainly_type, c.value AS certainly_value, c.unit AS certainly_unit,
        c.approximate AS certainly_approximate, c.date AS certainly_since, c.sequence AS certainly_event
      FROM ranked AS w LEFT JOIN certain AS c
        ON NOT w.is_certain AND c.entity = w.entity AND c.attribute = w.attribute AND c.is_member = w.is_member
          AND c.cell = w.cell
      WHERE w.place = 1 AND w.operation IN ('set', 'add');
    CREATE VIEW state AS -- the state of every country on the day: a row a value
      SELECT e.country, e.entity, e.since AS entity_since, e.certainty AS entity_certainty,
        v.attribute, v.is_member, v.type, v.value, v.number, v.high, v.unit, v.approximate, v.since, v.certainty, v.event,
        v.certainly_type, v.certainly_value, v.certainly_unit, v.certainly_approximate, v.certainly_since, v.certainly_event
      FROM state_entities AS e LEFT JOIN state_values AS v ON v.entity = e.entity;
    CREATE VIEW timeline AS -- the events with everything that is joined to them, by date
      SELECT e.sequence, e.date, e.start_earliest, e.start_latest, e.end_earliest, e.end_latest, e.countries, e.kind,
        e.entity, n.name AS entity_name, e.summary, s.title AS source_title, s.publisher AS source_publisher,
        s.published AS source_published, s.url AS source_url, e.locator, e.voided_by
      FROM events AS e JOIN entities AS n ON n.id = e.entity LEFT JOIN sources AS s ON s.id = e.source
      ORDER BY e.start_earliest, e.sequence;
    """

  /// What `about` says.
  static let about: [(name: String, value: String)] = [
    ("what", "A log of dated facts, exported by annals; 'annals import FILE' takes it in again."),
    (
      "dates",
      "Dates are EDTF, as precise as the source; the table dates says what each means. Numbers are in base units."
    ),
    (
      "question: the state of a country on a day",
      "UPDATE parameters SET as_of = '2022-12-31'; SELECT * FROM state WHERE country = 'KR' ORDER BY entity, attribute;"
    ),
    (
      "question: where a value comes from",
      "SELECT t.* FROM timeline AS t JOIN assertions AS a ON a.event = t.sequence WHERE a.entity = 'model/gpt-3';"
    ),
    (
      "question: what was known at a moment",
      "UPDATE parameters SET known_at = '2026-01-31'; SELECT * FROM state WHERE country = 'FR';"
    ),
    (
      "question: the history of an attribute",
      "SELECT e.date, a.operation, a.value, a.unit, e.sequence, e.voided_by FROM assertions AS a JOIN events AS e "
        + "ON e.sequence = a.event WHERE a.entity = 'model/gpt-3' AND a.attribute = 'parameters' ORDER BY e.sequence;"
    ),
  ]
}
