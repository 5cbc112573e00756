using System;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace Konexio.Curriculum.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "curriculum");

            migrationBuilder.CreateTable(
                name: "audit_entries",
                schema: "curriculum",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    client_id = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    operation = table.Column<string>(type: "text", nullable: false),
                    access = table.Column<string>(type: "text", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: true),
                    fields = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_seals",
                schema: "curriculum",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    last_entry = table.Column<long>(type: "bigint", nullable: false),
                    entries = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    mark = table.Column<byte[]>(type: "bytea", nullable: false),
                    sealed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_seals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_links",
                schema: "curriculum",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_links", x => x.id);
                    table.CheckConstraint("ck_calendar_links_subject", "subject in ('cohort', 'learner', 'trainer')");
                });

            migrationBuilder.CreateTable(
                name: "documents",
                schema: "curriculum",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    media_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    bytes_sealed = table.Column<byte[]>(type: "bytea", nullable: false),
                    stored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents", x => x.id);
                    table.CheckConstraint("ck_documents_kind", "kind in ('drawing', 'scan')");
                });

            migrationBuilder.CreateTable(
                name: "drop_out_rules",
                schema: "curriculum",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    consecutive_absences = table.Column<int>(type: "integer", nullable: true),
                    rate_below = table.Column<decimal>(type: "numeric(4,3)", precision: 4, scale: 3, nullable: true),
                    after_sessions = table.Column<int>(type: "integer", nullable: true),
                    distance_km_over = table.Column<decimal>(type: "numeric(6,1)", precision: 6, scale: 1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drop_out_rules", x => x.code);
                    table.CheckConstraint("ck_drop_out_rules_asks", "num_nonnulls(consecutive_absences, rate_below, distance_km_over) > 0");
                    table.CheckConstraint("ck_drop_out_rules_rate", "rate_below between 0 and 1");
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                schema: "curriculum",
                columns: table => new
                {
                    client_id = table.Column<string>(type: "text", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    response = table.Column<string>(type: "text", nullable: true),
                    claimed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_keys", x => new { x.client_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "inbox_messages",
                schema: "curriculum",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    listener = table.Column<string>(type: "text", nullable: false),
                    arrival = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    event_name = table.Column<string>(type: "text", nullable: false),
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payload = table.Column<string>(type: "jsonb", nullable: false),
                    trace_parent = table.Column<string>(type: "text", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    heard_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_failure = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox_messages", x => new { x.message_id, x.listener });
                    table.CheckConstraint("ck_inbox_messages_status", "status in ('pending', 'heard', 'parked')");
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                schema: "curriculum",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    event_name = table.Column<string>(type: "text", nullable: false),
                    aggregate_id = table.Column<Guid>(type: "uuid", nullable: false),
                    payload = table.Column<string>(type: "jsonb", nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    trace_parent = table.Column<string>(type: "text", nullable: true),
                    forwarded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_messages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person_keys",
                schema: "curriculum",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kek_version = table.Column<int>(type: "integer", nullable: false),
                    wrapped_key = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_keys", x => x.person_id);
                });

            migrationBuilder.CreateTable(
                name: "roster_entries",
                schema: "curriculum",
                columns: table => new
                {
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    distance_km = table.Column<decimal>(type: "numeric(6,1)", precision: 6, scale: 1, nullable: true),
                    periods = table.Column<NpgsqlRange<DateOnly>[]>(type: "datemultirange", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roster_entries", x => x.enrolment_id);
                });

            migrationBuilder.CreateTable(
                name: "seal_chains",
                schema: "curriculum",
                columns: table => new
                {
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    length = table.Column<int>(type: "integer", nullable: false),
                    last_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seal_chains", x => x.cohort_id);
                    table.CheckConstraint("ck_seal_chains_length", "length >= 0 and (length = 0) = (last_hash is null)");
                });

            migrationBuilder.CreateTable(
                name: "sites",
                schema: "curriculum",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    coordinates = table.Column<NpgsqlPoint>(type: "point", nullable: true),
                    alsace_moselle_holidays = table.Column<bool>(type: "boolean", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    commune_code = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    commune_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    postcode = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: false),
                    street_lines = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sites", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "track_versions",
                schema: "curriculum",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    track_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_track_versions", x => x.id);
                    table.CheckConstraint("ck_track_versions_number", "number >= 1");
                });

            migrationBuilder.CreateTable(
                name: "trainers",
                schema: "curriculum",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    anonymised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    details_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trainers", x => x.id);
                    table.CheckConstraint("ck_trainers_anonymised", "(anonymised_at is null) = (details_sealed is not null)");
                });

            migrationBuilder.CreateTable(
                name: "drop_out_risks",
                schema: "curriculum",
                columns: table => new
                {
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    raised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fired = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drop_out_risks", x => x.enrolment_id);
                    table.CheckConstraint("ck_drop_out_risks_raised", "(raised_at is null) = (fired = '[]'::jsonb)");
                    table.ForeignKey(
                        name: "fk_drop_out_risks_roster_entries_enrolment_id",
                        column: x => x.enrolment_id,
                        principalSchema: "curriculum",
                        principalTable: "roster_entries",
                        principalColumn: "enrolment_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "stage_progress",
                schema: "curriculum",
                columns: table => new
                {
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    completed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    stage_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    track_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    track_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stage_progress", x => x.enrolment_id);
                    table.ForeignKey(
                        name: "fk_stage_progress_roster_entries_enrolment_id",
                        column: x => x.enrolment_id,
                        principalSchema: "curriculum",
                        principalTable: "roster_entries",
                        principalColumn: "enrolment_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "cohorts",
                schema: "curriculum",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    trainers = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    stage_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    track_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    track_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cohorts", x => x.id);
                    table.CheckConstraint("ck_cohorts_capacity", "capacity >= 1");
                    table.CheckConstraint("ck_cohorts_dates", "ends_on >= starts_on");
                    table.CheckConstraint("ck_cohorts_status", "status in ('draft', 'published', 'running', 'completed', 'cancelled')");
                    table.ForeignKey(
                        name: "fk_cohorts_site_site_id",
                        column: x => x.site_id,
                        principalSchema: "curriculum",
                        principalTable: "sites",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rooms",
                schema: "curriculum",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    seats = table.Column<int>(type: "integer", nullable: false),
                    computers = table.Column<int>(type: "integer", nullable: false),
                    step_free_access = table.Column<bool>(type: "boolean", nullable: false),
                    is_retired = table.Column<bool>(type: "boolean", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rooms", x => x.id);
                    table.CheckConstraint("ck_rooms_computers", "computers >= 0");
                    table.CheckConstraint("ck_rooms_seats", "seats >= 1");
                    table.ForeignKey(
                        name: "fk_rooms_sites_site_id",
                        column: x => x.site_id,
                        principalSchema: "curriculum",
                        principalTable: "sites",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outcome_progress",
                schema: "curriculum",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    acquired_on = table.Column<DateOnly>(type: "date", nullable: true),
                    assessor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    evidence_sealed = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outcome_progress", x => new { x.enrolment_id, x.code });
                    table.CheckConstraint("ck_outcome_progress_acquired", "(status = 'acquired') = (acquired_on is not null) and (acquired_on is null) = (assessor_id is null)");
                    table.CheckConstraint("ck_outcome_progress_started", "(status = 'notStarted') = (started_on is null)");
                    table.CheckConstraint("ck_outcome_progress_status", "status in ('notStarted', 'inProgress', 'acquired')");
                    table.ForeignKey(
                        name: "fk_outcome_progress_stage_progress_enrolment_id",
                        column: x => x.enrolment_id,
                        principalSchema: "curriculum",
                        principalTable: "stage_progress",
                        principalColumn: "enrolment_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_outcome_progress_trainer_assessor_id",
                        column: x => x.assessor_id,
                        principalSchema: "curriculum",
                        principalTable: "trainers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                schema: "curriculum",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    unit_title = table.Column<string>(type: "text", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    room_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trainer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cancelled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancellation = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    end_time = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    start_time = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    stage_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    track_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    track_version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.CheckConstraint("ck_sessions_cancellation", "cancellation in ('trainerAbsent', 'roomUnavailable', 'tooFewLearners', 'equipment', 'transport', 'cohortCancelled', 'other')");
                    table.CheckConstraint("ck_sessions_cancelled", "(cancelled_at is null) = (cancellation is null)");
                    table.CheckConstraint("ck_sessions_times", "ends_at > starts_at and end_time > start_time");
                    table.ForeignKey(
                        name: "fk_sessions_cohorts_cohort_id",
                        column: x => x.cohort_id,
                        principalSchema: "curriculum",
                        principalTable: "cohorts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sessions_room_room_id",
                        column: x => x.room_id,
                        principalSchema: "curriculum",
                        principalTable: "rooms",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sessions_site_site_id",
                        column: x => x.site_id,
                        principalSchema: "curriculum",
                        principalTable: "sites",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_sessions_trainer_trainer_id",
                        column: x => x.trainer_id,
                        principalSchema: "curriculum",
                        principalTable: "trainers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "registers",
                schema: "curriculum",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    trainer_signature = table.Column<string>(type: "jsonb", nullable: true),
                    secret_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_registers", x => x.session_id);
                    table.CheckConstraint("ck_registers_opened", "(opened_at is null) = (secret_sealed is null) and (status <> 'planned' or opened_at is null)");
                    table.CheckConstraint("ck_registers_sealed", "status not in ('sealed', 'amended') or trainer_signature is not null");
                    table.CheckConstraint("ck_registers_status", "status in ('planned', 'open', 'sealed', 'amended', 'cancelled')");
                    table.ForeignKey(
                        name: "fk_registers_sessions_session_id",
                        column: x => x.session_id,
                        principalSchema: "curriculum",
                        principalTable: "sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_lines",
                schema: "curriculum",
                columns: table => new
                {
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    arrived_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    signature_document = table.Column<Guid>(type: "uuid", nullable: true),
                    signature_method = table.Column<string>(type: "text", nullable: true),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_lines", x => new { x.session_id, x.learner_id });
                    table.CheckConstraint("ck_register_lines_signature", "signature_method in ('qrCode', 'pin', 'tablet', 'paper') and (signature_method in ('tablet', 'paper')) = (signature_document is not null)");
                    table.CheckConstraint("ck_register_lines_signed", "(status in ('present', 'late')) = (signature_method is not null)");
                    table.CheckConstraint("ck_register_lines_status", "status in ('present', 'late', 'excusedAbsence', 'unexcusedAbsence')");
                    table.ForeignKey(
                        name: "fk_register_lines_registers_session_id",
                        column: x => x.session_id,
                        principalSchema: "curriculum",
                        principalTable: "registers",
                        principalColumn: "session_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_versions",
                schema: "curriculum",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    sheet = table.Column<string>(type: "jsonb", nullable: false),
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    previous = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_versions", x => new { x.session_id, x.version });
                    table.CheckConstraint("ck_register_versions_first", "(position = 1) = (previous is null)");
                    table.ForeignKey(
                        name: "fk_register_versions_registers_session_id",
                        column: x => x.session_id,
                        principalSchema: "curriculum",
                        principalTable: "registers",
                        principalColumn: "session_id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_register_versions_seal_chains_cohort_id",
                        column: x => x.cohort_id,
                        principalSchema: "curriculum",
                        principalTable: "seal_chains",
                        principalColumn: "cohort_id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                schema: "curriculum",
                table: "drop_out_rules",
                columns: new[] { "code", "after_sessions", "consecutive_absences", "distance_km_over", "rate_below" },
                values: new object[,]
                {
                    { "absent-in-a-row", null, 3, null, null },
                    { "far-and-absent", null, 2, 50m, null },
                    { "low-attendance", 6, null, null, 0.7m }
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at_id",
                schema: "curriculum",
                table: "audit_entries",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_client_id_at_id",
                schema: "curriculum",
                table: "audit_entries",
                columns: new[] { "client_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_person_id_at_id",
                schema: "curriculum",
                table: "audit_entries",
                columns: new[] { "person_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_calendar_links_subject_subject_id_id",
                schema: "curriculum",
                table: "calendar_links",
                columns: new[] { "subject", "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_calendar_links_secret_hash",
                schema: "curriculum",
                table: "calendar_links",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cohorts_site_id",
                schema: "curriculum",
                table: "cohorts",
                column: "site_id");

            migrationBuilder.CreateIndex(
                name: "ix_cohorts_status_id",
                schema: "curriculum",
                table: "cohorts",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_documents_key_id",
                schema: "curriculum",
                table: "documents",
                column: "key_id");

            migrationBuilder.CreateIndex(
                name: "ix_drop_out_risks_raised",
                schema: "curriculum",
                table: "drop_out_risks",
                columns: new[] { "cohort_id", "enrolment_id" },
                filter: "raised_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_claimed_at",
                schema: "curriculum",
                table: "idempotency_keys",
                column: "claimed_at");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_messages_failing",
                schema: "curriculum",
                table: "inbox_messages",
                columns: new[] { "listener", "aggregate_id", "arrival" },
                filter: "status = 'pending' and attempts > 0");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_messages_parked",
                schema: "curriculum",
                table: "inbox_messages",
                column: "arrival",
                filter: "status = 'parked'");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_messages_pending",
                schema: "curriculum",
                table: "inbox_messages",
                column: "arrival",
                filter: "status = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_pending",
                schema: "curriculum",
                table: "outbox_messages",
                column: "sequence",
                filter: "forwarded_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_sequence",
                schema: "curriculum",
                table: "outbox_messages",
                column: "sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outcome_progress_assessor_id",
                schema: "curriculum",
                table: "outcome_progress",
                column: "assessor_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_keys_kek_version",
                schema: "curriculum",
                table: "person_keys",
                column: "kek_version");

            migrationBuilder.CreateIndex(
                name: "ix_register_lines_learner_id",
                schema: "curriculum",
                table: "register_lines",
                column: "learner_id");

            migrationBuilder.CreateIndex(
                name: "ix_register_versions_cohort_id",
                schema: "curriculum",
                table: "register_versions",
                column: "cohort_id");

            migrationBuilder.CreateIndex(
                name: "ix_rooms_site_id",
                schema: "curriculum",
                table: "rooms",
                column: "site_id");

            migrationBuilder.CreateIndex(
                name: "ix_roster_entries_cohort_id_learner_id",
                schema: "curriculum",
                table: "roster_entries",
                columns: new[] { "cohort_id", "learner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_roster_entries_learner_id",
                schema: "curriculum",
                table: "roster_entries",
                column: "learner_id");

            migrationBuilder.CreateIndex(
                name: "ix_roster_entries_person_id",
                schema: "curriculum",
                table: "roster_entries",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_cohort_id",
                schema: "curriculum",
                table: "sessions",
                column: "cohort_id");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_room_id",
                schema: "curriculum",
                table: "sessions",
                column: "room_id");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_site_id",
                schema: "curriculum",
                table: "sessions",
                column: "site_id");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_trainer_id",
                schema: "curriculum",
                table: "sessions",
                column: "trainer_id");

            migrationBuilder.CreateIndex(
                name: "ix_stage_progress_cohort_id_enrolment_id",
                schema: "curriculum",
                table: "stage_progress",
                columns: new[] { "cohort_id", "enrolment_id" });

            migrationBuilder.CreateIndex(
                name: "ix_stage_progress_learner_id",
                schema: "curriculum",
                table: "stage_progress",
                column: "learner_id");

            migrationBuilder.CreateIndex(
                name: "ux_track_versions_draft",
                schema: "curriculum",
                table: "track_versions",
                column: "track_code",
                unique: true,
                filter: "published_at is null");

            migrationBuilder.CreateIndex(
                name: "ux_track_versions_track_code_number",
                schema: "curriculum",
                table: "track_versions",
                columns: new[] { "track_code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_trainers_person_id",
                schema: "curriculum",
                table: "trainers",
                column: "person_id",
                unique: true);

            migrationBuilder.Sql(CurriculumRules.Up);
            migrationBuilder.Sql(PlatformSecurity.Grants(CurriculumDbContext.SchemaName));
            migrationBuilder.Sql(CurriculumSecurity.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop view curriculum.sealed_attendance;");

            migrationBuilder.DropTable(
                name: "audit_entries",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "audit_seals",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "calendar_links",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "documents",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "drop_out_risks",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "drop_out_rules",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "idempotency_keys",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "inbox_messages",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "outbox_messages",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "outcome_progress",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "person_keys",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "register_lines",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "register_versions",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "track_versions",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "stage_progress",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "registers",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "seal_chains",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "roster_entries",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "cohorts",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "rooms",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "trainers",
                schema: "curriculum");

            migrationBuilder.DropTable(
                name: "sites",
                schema: "curriculum");
        }
    }
}
