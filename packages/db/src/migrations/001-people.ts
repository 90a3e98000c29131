import { ascii, createTables, id } from './statements.ts'

export const people = createTables(
  `create table users (
    id ${id} not null primary key,
    username varchar(30) not null,
    email varchar(254) not null,
    email_verified_at datetime(3) null,
    password_hash varchar(255) not null,
    first_name varchar(80) null,
    display_name varchar(80) not null,
    bio text not null,
    place varchar(80) not null default '',
    photo_id ${id} null,
    created_at datetime(3) not null,
    updated_at datetime(3) not null,
    unique key users_username (username),
    unique key users_email (email)
  )`,
  `create table user_roles (
    user_id ${id} not null,
    role ${ascii(20)} not null,
    granted_at datetime(3) not null,
    primary key (user_id, role),
    constraint user_roles_user foreign key (user_id) references users (id) on delete cascade,
    constraint user_roles_role check (role in ('artist', 'admin'))
  )`,
  `create table artist_settings (
    user_id ${id} not null primary key,
    home_country char(2) not null,
    delivery_home int null,
    delivery_eu int null,
    delivery_world int null,
    collect tinyint(1) not null,
    collect_place varchar(160) not null default '',
    constraint artist_settings_user foreign key (user_id) references users (id) on delete cascade
  )`,
  `create table sessions (
    id ${id} not null primary key,
    user_id ${id} not null,
    transport ${ascii(10)} not null,
    token_hash ${ascii(64)} not null,
    previous_hash ${ascii(64)} null,
    rotated_at datetime(3) null,
    user_agent varchar(200) not null default '',
    created_at datetime(3) not null,
    last_used_at datetime(3) not null,
    expires_at datetime(3) not null,
    revoked_at datetime(3) null,
    key sessions_user (user_id, revoked_at),
    constraint sessions_owner foreign key (user_id) references users (id) on delete cascade
  )`,
  `create table one_time_tokens (
    token_hash ${ascii(64)} not null primary key,
    user_id ${id} not null,
    purpose ${ascii(20)} not null,
    email varchar(254) not null,
    created_at datetime(3) not null,
    expires_at datetime(3) not null,
    used_at datetime(3) null,
    key one_time_tokens_user (user_id, purpose),
    constraint one_time_tokens_owner foreign key (user_id) references users (id) on delete cascade
  )`,
  `create table rate_counters (
    bucket varchar(160) not null,
    window_start datetime(3) not null,
    count int not null,
    expires_at datetime(3) not null,
    primary key (bucket, window_start),
    key rate_counters_expiry (expires_at)
  )`,
)
