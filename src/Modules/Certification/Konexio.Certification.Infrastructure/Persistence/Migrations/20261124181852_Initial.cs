using System;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Konexio.Certification.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "certification");
            migrationBuilder.Sql(CertificationRules.Sequences);

            migrationBuilder.CreateTable(
                name: "audit_entries",
                schema: "certification",
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
                schema: "certification",
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
                name: "catalogue_versions",
                schema: "certification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_catalogue_versions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "exam_sessions",
                schema: "certification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    site_id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    seats = table.Column<int>(type: "integer", nullable: false),
                    registrations = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    finalised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    modules = table.Column<string>(type: "jsonb", nullable: false),
                    testers = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exam_sessions", x => x.id);
                    table.CheckConstraint("ck_exam_sessions_published", "(status = 'published') = (published_at is not null)");
                    table.CheckConstraint("ck_exam_sessions_seats", "seats between 1 and 1000");
                    table.CheckConstraint("ck_exam_sessions_status", "status in ('created', 'open', 'finalised', 'inReview', 'published')");
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                schema: "certification",
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
                schema: "certification",
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
                name: "naming_consents",
                schema: "certification",
                columns: table => new
                {
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_given = table.Column<bool>(type: "boolean", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_naming_consents", x => x.person_id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                schema: "certification",
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
                schema: "certification",
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
                name: "skills_cards",
                schema: "certification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: false),
                    anonymised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    holder_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_skills_cards", x => x.id);
                    table.CheckConstraint("ck_skills_cards_anonymised", "(anonymised_at is null) = (holder_sealed is not null)");
                    table.CheckConstraint("ck_skills_cards_period", "expires_on > issued_on");
                });

            migrationBuilder.CreateTable(
                name: "testers",
                schema: "certification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    trainer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    left_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    name_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_testers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "training_histories",
                schema: "certification",
                columns: table => new
                {
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    completed_stages = table.Column<string>(type: "jsonb", nullable: false),
                    sessions = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_histories", x => x.learner_id);
                });

            migrationBuilder.CreateTable(
                name: "candidate_readiness",
                schema: "certification",
                columns: table => new
                {
                    skills_card_id = table.Column<Guid>(type: "uuid", nullable: false),
                    overrides_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    diagnostics = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_candidate_readiness", x => x.skills_card_id);
                    table.ForeignKey(
                        name: "fk_candidate_readiness_skills_card_skills_card_id",
                        column: x => x.skills_card_id,
                        principalSchema: "certification",
                        principalTable: "skills_cards",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                schema: "certification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "text", nullable: false),
                    code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    skills_card_id = table.Column<Guid>(type: "uuid", nullable: false),
                    award_code = table.Column<string>(type: "text", nullable: false),
                    award_name = table.Column<string>(type: "jsonb", nullable: false),
                    catalogue_version = table.Column<int>(type: "integer", nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revocation = table.Column<string>(type: "text", nullable: true),
                    replaces = table.Column<Guid>(type: "uuid", nullable: true),
                    replaced_by = table.Column<Guid>(type: "uuid", nullable: true),
                    anonymised_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    holder_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    status_number = table.Column<long>(type: "bigint", nullable: false, defaultValueSql: "nextval('certification.certificate_status_numbers')"),
                    modules = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificates", x => x.id);
                    table.CheckConstraint("ck_certificates_anonymised", "(anonymised_at is null) = (holder_sealed is not null)");
                    table.CheckConstraint("ck_certificates_ended", "(status = 'valid') = (ended_at is null)");
                    table.CheckConstraint("ck_certificates_revoked", "(status = 'revoked') = (revocation is not null)");
                    table.CheckConstraint("ck_certificates_status", "status in ('valid', 'revoked', 'superseded')");
                    table.ForeignKey(
                        name: "fk_certificates_skills_card_skills_card_id",
                        column: x => x.skills_card_id,
                        principalSchema: "certification",
                        principalTable: "skills_cards",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attempts",
                schema: "certification",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    exam_session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    skills_card_id = table.Column<Guid>(type: "uuid", nullable: false),
                    card_number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    module = table.Column<string>(type: "jsonb", nullable: false),
                    sat_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    tester_id = table.Column<Guid>(type: "uuid", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    score = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: true),
                    abort_reason = table.Column<string>(type: "text", nullable: true),
                    cancellation_reason = table.Column<string>(type: "text", nullable: true),
                    rejected_from = table.Column<string>(type: "text", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    module_code = table.Column<string>(type: "text", nullable: true, computedColumnSql: "module ->> 'code'", stored: true),
                    secrets_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attempts", x => x.id);
                    table.CheckConstraint("ck_attempts_cancelled", "(status = 'cancelled') = (cancellation_reason is not null)");
                    table.CheckConstraint("ck_attempts_rejected", "(status = 'rejected') = (rejected_from is not null)");
                    table.CheckConstraint("ck_attempts_score", "score between 0 and 100");
                    table.CheckConstraint("ck_attempts_scored", "status not in ('passed', 'failed') or score is not null");
                    table.CheckConstraint("ck_attempts_status", "status in ('registered', 'started', 'passed', 'failed', 'aborted', 'cancelled', 'rejected')");
                    table.ForeignKey(
                        name: "fk_attempts_exam_session_exam_session_id",
                        column: x => x.exam_session_id,
                        principalSchema: "certification",
                        principalTable: "exam_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attempts_skills_card_skills_card_id",
                        column: x => x.skills_card_id,
                        principalSchema: "certification",
                        principalTable: "skills_cards",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attempts_tester_tester_id",
                        column: x => x.tester_id,
                        principalSchema: "certification",
                        principalTable: "testers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_attempts_exam_session_id",
                schema: "certification",
                table: "attempts",
                column: "exam_session_id");

            migrationBuilder.CreateIndex(
                name: "ix_attempts_skills_card_id",
                schema: "certification",
                table: "attempts",
                column: "skills_card_id");

            migrationBuilder.CreateIndex(
                name: "ix_attempts_tester_id",
                schema: "certification",
                table: "attempts",
                column: "tester_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at_id",
                schema: "certification",
                table: "audit_entries",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_client_id_at_id",
                schema: "certification",
                table: "audit_entries",
                columns: new[] { "client_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_person_id_at_id",
                schema: "certification",
                table: "audit_entries",
                columns: new[] { "person_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_catalogue_versions_number",
                schema: "certification",
                table: "catalogue_versions",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificates_skills_card_id",
                schema: "certification",
                table: "certificates",
                column: "skills_card_id");

            migrationBuilder.CreateIndex(
                name: "ux_certificates_code",
                schema: "certification",
                table: "certificates",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_certificates_number",
                schema: "certification",
                table: "certificates",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_certificates_replaces",
                schema: "certification",
                table: "certificates",
                column: "replaces",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_certificates_status_number",
                schema: "certification",
                table: "certificates",
                column: "status_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_exam_sessions_starts_at",
                schema: "certification",
                table: "exam_sessions",
                columns: new[] { "starts_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_claimed_at",
                schema: "certification",
                table: "idempotency_keys",
                column: "claimed_at");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_messages_failing",
                schema: "certification",
                table: "inbox_messages",
                columns: new[] { "listener", "aggregate_id", "arrival" },
                filter: "status = 'pending' and attempts > 0");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_messages_parked",
                schema: "certification",
                table: "inbox_messages",
                column: "arrival",
                filter: "status = 'parked'");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_messages_pending",
                schema: "certification",
                table: "inbox_messages",
                column: "arrival",
                filter: "status = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_pending",
                schema: "certification",
                table: "outbox_messages",
                column: "sequence",
                filter: "forwarded_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_sequence",
                schema: "certification",
                table: "outbox_messages",
                column: "sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_keys_kek_version",
                schema: "certification",
                table: "person_keys",
                column: "kek_version");

            migrationBuilder.CreateIndex(
                name: "ux_skills_cards_number",
                schema: "certification",
                table: "skills_cards",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_testers_person_id",
                schema: "certification",
                table: "testers",
                column: "person_id",
                unique: true);

            migrationBuilder.Sql(PlatformSecurity.Grants(CertificationDbContext.SchemaName));
            migrationBuilder.Sql(CertificationRules.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("drop table certification.learners; drop table certification.trainers;");

            migrationBuilder.DropTable(
                name: "attempts",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "audit_entries",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "audit_seals",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "candidate_readiness",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "catalogue_versions",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "certificates",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "idempotency_keys",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "inbox_messages",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "naming_consents",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "outbox_messages",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "person_keys",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "training_histories",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "exam_sessions",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "testers",
                schema: "certification");

            migrationBuilder.DropTable(
                name: "skills_cards",
                schema: "certification");

            migrationBuilder.Sql($"drop sequence certification.{CertificateTable.Numbers}; drop sequence certification.{CertificateTable.StatusNumbers};");
        }
    }
}
