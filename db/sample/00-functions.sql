-- What all scripts share. Everything here and in the temporary tables is gone again when the load has ended.
--
-- Set by the loader: @seed, @now (UTC), @today (the date in London), @password_hash, and the sizes @people, @issues,
-- @answers, @entries. Nothing is left to chance: a hash of the seed and of what a row is about takes its place, so the
-- same day, seed and sizes give the same rows.

DROP FUNCTION IF EXISTS sample_hash;
DROP FUNCTION IF EXISTS sample_part;
DROP FUNCTION IF EXISTS sample_bell;
DROP FUNCTION IF EXISTS sample_id;

CREATE FUNCTION sample_hash(about VARCHAR(200))
  RETURNS CHAR(32) CHARACTER SET ascii DETERMINISTIC NO SQL
  RETURN MD5(CONCAT(@seed, ':', about));

-- The six hexadecimal digits of a hash from a position on, as a number in [0, 1), evenly spread.
CREATE FUNCTION sample_part(hash CHAR(32) CHARACTER SET ascii, position INT)
  RETURNS DOUBLE DETERMINISTIC NO SQL
  RETURN CONV(SUBSTR(hash, position, 6), 16, 10) / 16777216;

-- The twelve digits from a position on, as a number with mean 0 and deviation 1, spread like a bell (Box and Muller).
CREATE FUNCTION sample_bell(hash CHAR(32) CHARACTER SET ascii, position INT)
  RETURNS DOUBLE DETERMINISTIC NO SQL
  RETURN SQRT(-2 * LN(1 - sample_part(hash, position))) * COS(2 * PI() * sample_part(hash, position + 6));

-- A UUID of version 7: the moment to the millisecond, then digits of the hash.
CREATE FUNCTION sample_id(at DATETIME(3), hash CHAR(32) CHARACTER SET ascii)
  RETURNS CHAR(32) CHARACTER SET ascii DETERMINISTIC NO SQL
  RETURN LOWER(CONCAT(
    LPAD(HEX(TIMESTAMPDIFF(MICROSECOND, '1970-01-01', at) DIV 1000), 12, '0'), '7', SUBSTR(hash, 1, 3),
    ELT(1 + CONV(SUBSTR(hash, 4, 1), 16, 10) MOD 4, '8', '9', 'a', 'b'), SUBSTR(hash, 5, 15)));

SET @founded = TIMESTAMP(@today - INTERVAL 13 MONTH, '09:00:00');

-- What a subquery works out is worked out once, not again for every mention.
SET optimizer_switch = 'derived_merge=off';

-- A load that was cut short is begun again: people come last, so without people nothing here is anybody's.
SET foreign_key_checks = 0;
TRUNCATE suppliers_asked_again;
TRUNCATE suppliers_delivery;
TRUNCATE suppliers_proof;
TRUNCATE suppliers_message;
TRUNCATE suppliers_response;
TRUNCATE suppliers_clock;
TRUNCATE priorities_round_word;
TRUNCATE priorities_round_place;
TRUNCATE priorities_round_record;
TRUNCATE priorities_round_vote;
TRUNCATE priorities_round_ballot;
TRUNCATE priorities_round_issue;
TRUNCATE priorities_round;
TRUNCATE priorities_item;
TRUNCATE priorities_list;
TRUNCATE priorities_hours_lost;
TRUNCATE notices_mail;
TRUNCATE notices_notice;
TRUNCATE notices_happening;
TRUNCATE notices_choice;
TRUNCATE issues_kept;
TRUNCATE issues_import;
TRUNCATE issues_double_keying;
TRUNCATE issues_history;
TRUNCATE issues_harm;
TRUNCATE issues_mention;
TRUNCATE issues_comment;
TRUNCATE issues_follow_choice;
TRUNCATE issues_follow;
TRUNCATE issues_change;
TRUNCATE issues_standing;
TRUNCATE issues_answer;
TRUNCATE issues_pin;
TRUNCATE issues_issue;
TRUNCATE timing_lap;
TRUNCATE timing_run;
TRUNCATE timing_entry;
TRUNCATE catalogue_deployment;
TRUNCATE catalogue_step;
TRUNCATE catalogue_task;
TRUNCATE catalogue_region;
TRUNCATE catalogue_picture;
TRUNCATE catalogue_screen;
TRUNCATE catalogue_release;
TRUNCATE catalogue_system;
TRUNCATE catalogue_supplier;
SET foreign_key_checks = 1;
