import { ascii, createTables, id } from './statements.ts'

export const operations = createTables(
  `create table outbox (
    id bigint not null auto_increment primary key,
    topic ${ascii(60)} not null,
    payload text not null,
    run_at datetime(3) not null,
    attempts int not null default 0,
    locked_until datetime(3) null,
    done_at datetime(3) null,
    dead_at datetime(3) null,
    last_error varchar(500) null,
    dedupe_key ${ascii(160)} null,
    created_at datetime(3) not null,
    unique key outbox_once (dedupe_key),
    key outbox_due (done_at, dead_at, run_at, id)
  )`,
  `create table stripe_events (
    id ${ascii(80)} not null primary key,
    type ${ascii(80)} not null,
    object_id ${ascii(80)} not null,
    created datetime(3) not null,
    payload mediumtext not null,
    attempts int not null default 0,
    run_at datetime(3) not null,
    locked_until datetime(3) null,
    done_at datetime(3) null,
    dead_at datetime(3) null,
    last_error varchar(500) null,
    received_at datetime(3) not null,
    key stripe_events_due (done_at, dead_at, run_at)
  )`,
  `create table idempotency_keys (
    actor ${ascii(40)} not null,
    \`key\` varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
    operation ${ascii(40)} not null,
    input_hash ${ascii(64)} not null,
    cart_hash ${ascii(64)} not null,
    state ${ascii(10)} not null,
    order_id ${id} null,
    locked_at datetime(3) not null,
    created_at datetime(3) not null,
    primary key (actor, \`key\`),
    key idempotency_keys_age (created_at)
  )`,
  `create table job_state (
    name ${ascii(60)} not null primary key,
    value text not null,
    updated_at datetime(3) not null
  )`,
)
