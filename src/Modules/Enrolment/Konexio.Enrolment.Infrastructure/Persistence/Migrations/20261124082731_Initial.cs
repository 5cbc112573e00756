using System;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace Konexio.Enrolment.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "enrolment");

            migrationBuilder.CreateTable(
                name: "audit_entries",
                schema: "enrolment",
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
                schema: "enrolment",
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
                name: "cohorts",
                schema: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    track_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    stage_code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    site_point = table.Column<NpgsqlPoint>(type: "point", nullable: true),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    open_places = table.Column<int>(type: "integer", nullable: false),
                    held_places = table.Column<int>(type: "integer", nullable: false),
                    filled_places = table.Column<int>(type: "integer", nullable: false),
                    waiting = table.Column<int>(type: "integer", nullable: false),
                    next_sequence = table.Column<long>(type: "bigint", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cohorts", x => x.id);
                    table.CheckConstraint("ck_cohorts_capacity", "open_places + held_places + filled_places = capacity and least(open_places, held_places, filled_places, waiting) >= 0");
                    table.CheckConstraint("ck_cohorts_dates", "ends_on >= starts_on");
                    table.CheckConstraint("ck_cohorts_status", "status in ('open', 'running', 'completed', 'cancelled')");
                });

            migrationBuilder.CreateTable(
                name: "consent_entries",
                schema: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    period = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    explained_in = table.Column<string>(type: "character varying(35)", maxLength: 35, nullable: true),
                    collected_by = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent_entries", x => x.id);
                    table.CheckConstraint("ck_consent_entries_expiry", "(expires_at is not null) = (period is not null and period <> 'untilWithdrawn')");
                    table.CheckConstraint("ck_consent_entries_given", "(action = 'given') = (period is not null) and (action = 'given') = (explained_in is not null)");
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                schema: "enrolment",
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
                schema: "enrolment",
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
                name: "learners",
                schema: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false),
                    referral_id = table.Column<Guid>(type: "uuid", nullable: true),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    home_commune = table.Column<string>(type: "character varying(5)", maxLength: 5, nullable: true),
                    home_point = table.Column<NpgsqlPoint>(type: "point", nullable: true),
                    greatest_travel_minutes = table.Column<int>(type: "integer", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    languages = table.Column<string>(type: "jsonb", nullable: false),
                    accommodation_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_learners", x => x.id);
                    table.CheckConstraint("ck_learners_left", "(status = 'left') = (left_at is not null)");
                    table.CheckConstraint("ck_learners_origin", "(origin = 'referral') = (referral_id is not null)");
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                schema: "enrolment",
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
                name: "partners",
                schema: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    siret = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    status_reason = table.Column<string>(type: "text", nullable: true),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status_changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status_changed_by = table.Column<string>(type: "text", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    contacts = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    commune_code = table.Column<string>(type: "text", nullable: false),
                    commune_name = table.Column<string>(type: "text", nullable: false),
                    postcode = table.Column<string>(type: "text", nullable: false),
                    street_lines = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partners", x => x.id);
                    table.CheckConstraint("ck_partners_status", "status in ('pending', 'validated', 'rejected', 'suspended')");
                });

            migrationBuilder.CreateTable(
                name: "people",
                schema: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    anonymised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    absorbed_records = table.Column<int>(type: "integer", nullable: false),
                    details_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    family_name_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    given_name_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => x.id);
                    table.ForeignKey(
                        name: "fk_people_people_merged_into",
                        column: x => x.merged_into,
                        principalSchema: "enrolment",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_keys",
                schema: "enrolment",
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
                name: "places",
                schema: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    held_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_places", x => x.id);
                    table.CheckConstraint("ck_places_held_until", "(state = 'held') = (held_until is not null)");
                    table.CheckConstraint("ck_places_number", "number > 0");
                    table.CheckConstraint("ck_places_state", "state in ('open', 'held', 'filled', 'closed')");
                    table.ForeignKey(
                        name: "fk_places_cohort",
                        column: x => x.cohort_id,
                        principalSchema: "enrolment",
                        principalTable: "cohorts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "positionings",
                schema: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    french = table.Column<string>(type: "text", nullable: false),
                    assessor = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    taken_on = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "date", nullable: false),
                    suggestion = table.Column<string>(type: "jsonb", nullable: false),
                    evidence_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    digital_communication = table.Column<int>(type: "integer", nullable: false),
                    digital_content_creation = table.Column<int>(type: "integer", nullable: false),
                    digital_information_and_data = table.Column<int>(type: "integer", nullable: false),
                    digital_problem_solving = table.Column<int>(type: "integer", nullable: false),
                    digital_safety = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_positionings", x => x.id);
                    table.CheckConstraint("ck_positionings_digital", "digital_information_and_data between 0 and 8 and digital_communication between 0 and 8 and digital_content_creation between 0 and 8 and digital_safety between 0 and 8 and digital_problem_solving between 0 and 8");
                    table.CheckConstraint("ck_positionings_validity", "valid_until > taken_on");
                    table.ForeignKey(
                        name: "fk_positionings_learner",
                        column: x => x.learner_id,
                        principalSchema: "enrolment",
                        principalTable: "learners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "waiting_list_entries",
                schema: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    priority = table.Column<int>(type: "integer", nullable: false),
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_waiting_list_entries", x => x.id);
                    table.CheckConstraint("ck_waiting_list_entries_priority", "priority between 0 and 9");
                    table.CheckConstraint("ck_waiting_list_entries_state", "state in ('waiting', 'offered', 'placed', 'left')");
                    table.ForeignKey(
                        name: "fk_waiting_list_entries_cohort",
                        column: x => x.cohort_id,
                        principalSchema: "enrolment",
                        principalTable: "cohorts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_waiting_list_entries_learner",
                        column: x => x.learner_id,
                        principalSchema: "enrolment",
                        principalTable: "learners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "duplicates",
                schema: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    second_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    certainty = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    score = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    found_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    survivor_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decided_by = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duplicates", x => x.id);
                    table.CheckConstraint("ck_duplicates_decided", "(status = 'open') = (decided_at is null)");
                    table.CheckConstraint("ck_duplicates_in_order", "first_person_id < second_person_id");
                    table.CheckConstraint("ck_duplicates_status", "status in ('open', 'merged', 'dismissed', 'undone')");
                    table.ForeignKey(
                        name: "fk_duplicates_person_first_person_id",
                        column: x => x.first_person_id,
                        principalSchema: "enrolment",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_duplicates_person_second_person_id",
                        column: x => x.second_person_id,
                        principalSchema: "enrolment",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "match_tokens",
                schema: "enrolment",
                columns: table => new
                {
                    token = table.Column<byte[]>(type: "bytea", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    weight = table.Column<short>(type: "smallint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_tokens", x => new { x.token, x.person_id });
                    table.ForeignKey(
                        name: "fk_match_tokens_person_person_id",
                        column: x => x.person_id,
                        principalSchema: "enrolment",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "referrals",
                schema: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "text", nullable: false),
                    content_fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    wanted_track = table.Column<string>(type: "text", nullable: false),
                    needs = table.Column<string[]>(type: "text[]", nullable: false),
                    languages = table.Column<string>(type: "jsonb", nullable: false),
                    home_commune = table.Column<string>(type: "text", nullable: true),
                    greatest_travel_minutes = table.Column<int>(type: "integer", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answer_due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_progress_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reminders_sent = table.Column<int>(type: "integer", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    decline_reason = table.Column<string>(type: "text", nullable: true),
                    decline_proposed_by = table.Column<string>(type: "text", nullable: true),
                    superseded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    change_count = table.Column<int>(type: "integer", nullable: false),
                    details_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    attested_on = table.Column<DateOnly>(type: "date", nullable: false),
                    attested_language = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referrals", x => x.id);
                    table.CheckConstraint("ck_referrals_closed", "(closed_at is not null) = (status in ('accepted', 'declined', 'withdrawn', 'expired', 'superseded'))");
                    table.CheckConstraint("ck_referrals_status", "status in ('submitted', 'inReview', 'infoRequested', 'declineProposed', 'accepted', 'declined', 'withdrawn', 'expired', 'superseded')");
                    table.ForeignKey(
                        name: "fk_referrals_partners_partner_id",
                        column: x => x.partner_id,
                        principalSchema: "enrolment",
                        principalTable: "partners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_referrals_people_person_id",
                        column: x => x.person_id,
                        principalSchema: "enrolment",
                        principalTable: "people",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enrolments",
                schema: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enrolled_on = table.Column<DateOnly>(type: "date", nullable: false),
                    distance_km = table.Column<decimal>(type: "numeric(6,1)", precision: 6, scale: 1, nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    begun_on = table.Column<DateOnly>(type: "date", nullable: true),
                    suspended_from = table.Column<DateOnly>(type: "date", nullable: true),
                    suspension_reason = table.Column<string>(type: "text", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "text", nullable: true),
                    withdrawal_text_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enrolments", x => x.id);
                    table.CheckConstraint("ck_enrolments_ended", "(status in ('completed', 'withdrawn')) = (ended_on is not null)");
                    table.CheckConstraint("ck_enrolments_status", "status in ('enrolled', 'active', 'suspended', 'completed', 'withdrawn')");
                    table.CheckConstraint("ck_enrolments_suspended", "status <> 'suspended' or (suspended_from is not null and suspension_reason is not null)");
                    table.CheckConstraint("ck_enrolments_withdrawn", "(status = 'withdrawn') = (withdrawal_reason is not null)");
                    table.ForeignKey(
                        name: "fk_enrolments_cohort",
                        column: x => x.cohort_id,
                        principalSchema: "enrolment",
                        principalTable: "cohorts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_enrolments_learner",
                        column: x => x.learner_id,
                        principalSchema: "enrolment",
                        principalTable: "learners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_enrolments_place",
                        column: x => x.place_id,
                        principalSchema: "enrolment",
                        principalTable: "places",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "place_offers",
                schema: "enrolment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place_id = table.Column<Guid>(type: "uuid", nullable: false),
                    entry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    closed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_place_offers", x => x.id);
                    table.CheckConstraint("ck_place_offers_closed", "(state = 'pending') = (closed_at is null)");
                    table.CheckConstraint("ck_place_offers_state", "state in ('pending', 'accepted', 'declined', 'lapsed', 'withdrawn')");
                    table.CheckConstraint("ck_place_offers_time", "expires_at > made_at");
                    table.ForeignKey(
                        name: "fk_place_offers_cohort",
                        column: x => x.cohort_id,
                        principalSchema: "enrolment",
                        principalTable: "cohorts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_place_offers_entry",
                        column: x => x.entry_id,
                        principalSchema: "enrolment",
                        principalTable: "waiting_list_entries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_place_offers_learner",
                        column: x => x.learner_id,
                        principalSchema: "enrolment",
                        principalTable: "learners",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_place_offers_place",
                        column: x => x.place_id,
                        principalSchema: "enrolment",
                        principalTable: "places",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "referral_changes",
                schema: "enrolment",
                columns: table => new
                {
                    referral_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    from_status = table.Column<string>(type: "text", nullable: true),
                    to_status = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    changed_by = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    note_sealed = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_referral_changes", x => new { x.referral_id, x.sequence });
                    table.ForeignKey(
                        name: "fk_referral_changes_referrals_referral_id",
                        column: x => x.referral_id,
                        principalSchema: "enrolment",
                        principalTable: "referrals",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_person_id_id",
                schema: "enrolment",
                table: "audit_entries",
                columns: new[] { "person_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cohorts_status",
                schema: "enrolment",
                table: "cohorts",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_cohorts_with_open_places",
                schema: "enrolment",
                table: "cohorts",
                columns: new[] { "stage_code", "starts_on" },
                filter: "status = 'open' and open_places > 0");

            migrationBuilder.CreateIndex(
                name: "ix_consent_entries_person_id",
                schema: "enrolment",
                table: "consent_entries",
                columns: new[] { "person_id", "purpose", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_duplicates_second_person_id",
                schema: "enrolment",
                table: "duplicates",
                column: "second_person_id");

            migrationBuilder.CreateIndex(
                name: "ix_duplicates_status_id",
                schema: "enrolment",
                table: "duplicates",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_duplicates_pair",
                schema: "enrolment",
                table: "duplicates",
                columns: new[] { "first_person_id", "second_person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_enrolments_cohort_id",
                schema: "enrolment",
                table: "enrolments",
                columns: new[] { "cohort_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_enrolments_live",
                schema: "enrolment",
                table: "enrolments",
                columns: new[] { "learner_id", "cohort_id" },
                unique: true,
                filter: "status in ('enrolled', 'active', 'suspended')");

            migrationBuilder.CreateIndex(
                name: "ux_enrolments_place",
                schema: "enrolment",
                table: "enrolments",
                column: "place_id",
                unique: true,
                filter: "status in ('enrolled', 'active', 'suspended')");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_claimed_at",
                schema: "enrolment",
                table: "idempotency_keys",
                column: "claimed_at");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_messages_due",
                schema: "enrolment",
                table: "inbox_messages",
                column: "next_attempt_at",
                filter: "status = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_messages_parked",
                schema: "enrolment",
                table: "inbox_messages",
                column: "arrival",
                filter: "status = 'parked'");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_messages_pending_order",
                schema: "enrolment",
                table: "inbox_messages",
                columns: new[] { "listener", "aggregate_id", "arrival" },
                filter: "status = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_learners_referral_id",
                schema: "enrolment",
                table: "learners",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "ix_learners_status",
                schema: "enrolment",
                table: "learners",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_learners_person_id",
                schema: "enrolment",
                table: "learners",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_match_tokens_person_id",
                schema: "enrolment",
                table: "match_tokens",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_pending",
                schema: "enrolment",
                table: "outbox_messages",
                column: "sequence",
                filter: "forwarded_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_sequence",
                schema: "enrolment",
                table: "outbox_messages",
                column: "sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partners_status_id",
                schema: "enrolment",
                table: "partners",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_partners_updated_at",
                schema: "enrolment",
                table: "partners",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ux_partners_siret",
                schema: "enrolment",
                table: "partners",
                column: "siret",
                unique: true,
                filter: "status <> 'rejected'");

            migrationBuilder.CreateIndex(
                name: "ix_people_merged_into",
                schema: "enrolment",
                table: "people",
                column: "merged_into",
                filter: "merged_into is not null");

            migrationBuilder.CreateIndex(
                name: "ix_person_keys_kek_version",
                schema: "enrolment",
                table: "person_keys",
                column: "kek_version");

            migrationBuilder.CreateIndex(
                name: "ix_place_offers_cohort_id",
                schema: "enrolment",
                table: "place_offers",
                columns: new[] { "cohort_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_place_offers_due",
                schema: "enrolment",
                table: "place_offers",
                column: "expires_at",
                filter: "state = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_place_offers_learner_id",
                schema: "enrolment",
                table: "place_offers",
                columns: new[] { "learner_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_place_offers_entry_id",
                schema: "enrolment",
                table: "place_offers",
                column: "entry_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_place_offers_pending",
                schema: "enrolment",
                table: "place_offers",
                column: "place_id",
                unique: true,
                filter: "state = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_places_open",
                schema: "enrolment",
                table: "places",
                columns: new[] { "cohort_id", "number" },
                filter: "state = 'open'");

            migrationBuilder.CreateIndex(
                name: "ux_places_cohort_id_number",
                schema: "enrolment",
                table: "places",
                columns: new[] { "cohort_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_positionings_learner_id",
                schema: "enrolment",
                table: "positionings",
                columns: new[] { "learner_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_referrals_open_last_progress_at",
                schema: "enrolment",
                table: "referrals",
                column: "last_progress_at",
                filter: "closed_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_partner_id_status_id",
                schema: "enrolment",
                table: "referrals",
                columns: new[] { "partner_id", "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_referrals_person_id",
                schema: "enrolment",
                table: "referrals",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_referrals_status_id",
                schema: "enrolment",
                table: "referrals",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_referrals_partner_id_reference",
                schema: "enrolment",
                table: "referrals",
                columns: new[] { "partner_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_waiting_list_entries_learner_id",
                schema: "enrolment",
                table: "waiting_list_entries",
                column: "learner_id");

            migrationBuilder.CreateIndex(
                name: "ix_waiting_list_entries_order",
                schema: "enrolment",
                table: "waiting_list_entries",
                columns: new[] { "cohort_id", "priority", "sequence" },
                filter: "state = 'waiting'");

            migrationBuilder.CreateIndex(
                name: "ux_waiting_list_entries_live",
                schema: "enrolment",
                table: "waiting_list_entries",
                columns: new[] { "cohort_id", "learner_id" },
                unique: true,
                filter: "state <> 'left'");

            migrationBuilder.CreateIndex(
                name: "ux_waiting_list_entries_sequence",
                schema: "enrolment",
                table: "waiting_list_entries",
                columns: new[] { "cohort_id", "sequence" },
                unique: true);

            migrationBuilder.Sql(PlatformSecurity.Grants(EnrolmentDbContext.SchemaName));
            migrationBuilder.Sql(PartnerSecurity.Up);
            migrationBuilder.Sql(ReferralSecurity.Up);
            migrationBuilder.Sql(DuplicateSecurity.Up);
            migrationBuilder.Sql(LearnerSecurity.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entries",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "audit_seals",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "consent_entries",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "duplicates",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "enrolments",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "idempotency_keys",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "inbox_messages",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "match_tokens",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "outbox_messages",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "person_keys",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "place_offers",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "positionings",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "referral_changes",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "waiting_list_entries",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "places",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "referrals",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "learners",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "cohorts",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "partners",
                schema: "enrolment");

            migrationBuilder.DropTable(
                name: "people",
                schema: "enrolment");
        }
    }
}
