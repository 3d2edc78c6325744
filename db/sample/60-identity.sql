-- The people, who may now sign in, all with the published password. Last of all: see 00-functions.sql.

INSERT INTO identity_person (id, email, name, password_hash, council_code, supplier_id, demonstration, sessions_valid_from,
                             created_at, changed_at)
SELECT id, email, name, @password_hash, council_code, supplier_id, TRUE, created_at, created_at, created_at
  FROM sample_person;

-- Members are workers who speak for others.
INSERT INTO identity_role (person_id, role)
SELECT id, duty FROM sample_person
 UNION ALL
SELECT id, 'WORKER' FROM sample_person WHERE duty = 'MEMBER';
