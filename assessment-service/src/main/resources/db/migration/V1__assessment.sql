-- What screens show of a case's assessment; each table is emptied and filled again by a replay.
create table assessment (
  assessment          text    primary key,
  council             text    not null,
  case_id             text    not null,
  position            bigint  not null,
  version             bigint  not null,
  stage               text    not null,
  assessor            text    not null,
  appointed           text    not null,
  started             text,
  target_on           date,
  midpoint_supervision text,
  drafted             text,
  completed           text,
  recommendation      text,
  endorsement         text,
  endorsement_decided text,
  signed_off          text
);
create index assessment_of_case on assessment (case_id, position);

create table chronology (
  chronology            text    primary key,
  council               text    not null,
  case_id               text    not null,
  position              bigint  not null,
  version               bigint  not null,
  stage                 text    not null,
  chronologist          text    not null,
  independence_attested boolean not null,
  appointed             text    not null,
  started               text,
  completed             text,
  sources               text[]  not null default '{}'
);
create index chronology_of_case on chronology (case_id, position);

create table chronology_gap (
  position   bigint primary key,
  council    text   not null,
  case_id    text   not null,
  chronology text   not null,
  identified text   not null,
  gap        text   not null
);
create index chronology_gap_of_chronology on chronology_gap (chronology, position);

create table risk_classification (
  position        bigint  primary key,
  council         text    not null,
  case_id         text    not null,
  number          integer not null,
  kind            text    not null,
  level           text    not null,
  occurred        text    not null,
  factors         jsonb   not null,
  participants    jsonb   not null,
  sustained_since date,
  analysis        text
);
create index risk_classification_of_case on risk_classification (case_id, position);

create table classification_share (
  position bigint  primary key,
  council  text    not null,
  case_id  text    not null,
  number   integer not null,
  audience text    not null,
  format   text    not null,
  occurred text    not null
);
create index classification_share_of_case on classification_share (case_id, number, position);

create table severe_proposal (
  proposal     text   primary key,
  council      text   not null,
  case_id      text   not null,
  position     bigint not null,
  deadline     text   not null,
  proposed     text   not null,
  confirmed    text,
  confirmed_by text
);
create index severe_proposal_of_case on severe_proposal (case_id, position);

create table household_member (
  council    text   not null,
  case_id    text   not null,
  person     text   not null,
  position   bigint not null,
  age_band   text   not null,
  relation   text   not null,
  identified text   not null,
  requested  text,
  returned   text,
  concern    boolean,
  declined   text,
  analysis   text,
  primary key (case_id, person)
);
create index household_member_of_case on household_member (case_id, position);

create table parental_agreement (
  agreement text   primary key,
  council   text   not null,
  case_id   text   not null,
  position  bigint not null,
  version   bigint not null,
  proposed  text   not null,
  signed    text,
  parties   text[] not null default '{}',
  updated   text
);
create index parental_agreement_of_case on parental_agreement (case_id, position);

create table agreement_goal (
  agreement  text    not null,
  number     integer not null,
  council    text    not null,
  case_id    text    not null,
  agreed     text    not null,
  goal       text    not null,
  measure    text    not null,
  by_date    date    not null,
  support    text,
  progress   text,
  looked_at  text,
  evidence   text,
  primary key (agreement, number)
);

create table childs_voice (
  position         bigint primary key,
  council          text   not null,
  case_id          text   not null,
  kind             text   not null,
  occurred         text   not null,
  alone            boolean,
  place            text,
  announced        boolean,
  not_alone_reason text,
  relation         text,
  words            text
);
create index childs_voice_of_case on childs_voice (case_id, position);

create table suitability_assessment (
  position   bigint primary key,
  council    text   not null,
  case_id    text   not null,
  kind       text   not null,
  occurred   text   not null,
  outcome    text   not null,
  considered text[] not null,
  findings   text
);
create index suitability_assessment_of_case on suitability_assessment (case_id, position);

create table sdq (
  sdq        text   primary key,
  council    text   not null,
  case_id    text   not null,
  position   bigint not null,
  occurred   text   not null,
  score      integer,
  respondent text,
  reason     text
);
create index sdq_of_case on sdq (case_id, position);

select event_log.isolate('assessment_service.assessment');
select event_log.isolate('assessment_service.chronology');
select event_log.isolate('assessment_service.chronology_gap');
select event_log.isolate('assessment_service.risk_classification');
select event_log.isolate('assessment_service.classification_share');
select event_log.isolate('assessment_service.severe_proposal');
select event_log.isolate('assessment_service.household_member');
select event_log.isolate('assessment_service.parental_agreement');
select event_log.isolate('assessment_service.agreement_goal');
select event_log.isolate('assessment_service.childs_voice');
select event_log.isolate('assessment_service.suitability_assessment');
select event_log.isolate('assessment_service.sdq');
