-- The tools go; the temporary tables go with the connection or its next use.

DROP FUNCTION sample_hash;
DROP FUNCTION sample_part;
DROP FUNCTION sample_bell;
DROP FUNCTION sample_id;
