using System;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Konexio.Mentoring.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "mentoring");

            migrationBuilder.CreateTable(
                name: "audit_entries",
                schema: "mentoring",
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
                schema: "mentoring",
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
                name: "companies",
                schema: "mentoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    siret = table.Column<string>(type: "character varying(14)", maxLength: 14, nullable: true),
                    pledged_hours = table.Column<int>(type: "integer", nullable: false),
                    contact_person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    contact_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    agreed_from = table.Column<DateOnly>(type: "date", nullable: false),
                    agreed_until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_companies", x => x.id);
                    table.CheckConstraint("ck_companies_agreement", "agreed_until >= agreed_from");
                    table.CheckConstraint("ck_companies_pledged_hours", "pledged_hours between 0 and 100000");
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                schema: "mentoring",
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
                schema: "mentoring",
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
                name: "mentees",
                schema: "mentoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: true),
                    enrolled_on = table.Column<DateOnly>(type: "date", nullable: true),
                    site_id = table.Column<Guid>(type: "uuid", nullable: true),
                    consent_given = table.Column<bool>(type: "boolean", nullable: false),
                    consent_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    profile_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentees", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_messages",
                schema: "mentoring",
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
                schema: "mentoring",
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
                name: "mentors",
                schema: "mentoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    rejection = table.Column<string>(type: "text", nullable: true),
                    deactivation = table.Column<string>(type: "text", nullable: true),
                    site_id = table.Column<Guid>(type: "uuid", nullable: true),
                    capacity = table.Column<int>(type: "integer", nullable: false),
                    vetted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    vetted_until = table.Column<DateOnly>(type: "date", nullable: true),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    profile_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentors", x => x.id);
                    table.CheckConstraint("ck_mentors_capacity", "capacity between 1 and 20");
                    table.CheckConstraint("ck_mentors_deactivated", "(status = 'deactivated') = (deactivation is not null)");
                    table.CheckConstraint("ck_mentors_rejected", "(status = 'rejected') = (rejection is not null)");
                    table.CheckConstraint("ck_mentors_status", "status in ('draft', 'submitted', 'approved', 'rejected', 'deactivated')");
                    table.CheckConstraint("ck_mentors_vetted", "(vetted_on is null) = (vetted_until is null) and vetted_until >= vetted_on");
                    table.ForeignKey(
                        name: "fk_mentors_companies_company_id",
                        column: x => x.company_id,
                        principalSchema: "mentoring",
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at_id",
                schema: "mentoring",
                table: "audit_entries",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_client_id_at_id",
                schema: "mentoring",
                table: "audit_entries",
                columns: new[] { "client_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_person_id_at_id",
                schema: "mentoring",
                table: "audit_entries",
                columns: new[] { "person_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_companies_siret",
                schema: "mentoring",
                table: "companies",
                column: "siret",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_claimed_at",
                schema: "mentoring",
                table: "idempotency_keys",
                column: "claimed_at");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_messages_failing",
                schema: "mentoring",
                table: "inbox_messages",
                columns: new[] { "listener", "aggregate_id", "arrival" },
                filter: "status = 'pending' and attempts > 0");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_messages_parked",
                schema: "mentoring",
                table: "inbox_messages",
                column: "arrival",
                filter: "status = 'parked'");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_messages_pending",
                schema: "mentoring",
                table: "inbox_messages",
                column: "arrival",
                filter: "status = 'pending'");

            migrationBuilder.CreateIndex(
                name: "ix_mentees_cohort_id",
                schema: "mentoring",
                table: "mentees",
                columns: new[] { "cohort_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_mentees_learner_id",
                schema: "mentoring",
                table: "mentees",
                column: "learner_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_mentees_person_id",
                schema: "mentoring",
                table: "mentees",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mentors_company_id",
                schema: "mentoring",
                table: "mentors",
                columns: new[] { "company_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mentors_status",
                schema: "mentoring",
                table: "mentors",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mentors_vetted_until",
                schema: "mentoring",
                table: "mentors",
                columns: new[] { "vetted_until", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_mentors_person_id",
                schema: "mentoring",
                table: "mentors",
                column: "person_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_pending",
                schema: "mentoring",
                table: "outbox_messages",
                column: "sequence",
                filter: "forwarded_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_messages_sequence",
                schema: "mentoring",
                table: "outbox_messages",
                column: "sequence",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_keys_kek_version",
                schema: "mentoring",
                table: "person_keys",
                column: "kek_version");

            migrationBuilder.Sql(PlatformSecurity.Grants(MentoringDbContext.SchemaName));
            migrationBuilder.Sql(MentoringRules.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(MentoringRules.Down);

            migrationBuilder.DropTable(
                name: "audit_entries",
                schema: "mentoring");

            migrationBuilder.DropTable(
                name: "audit_seals",
                schema: "mentoring");

            migrationBuilder.DropTable(
                name: "idempotency_keys",
                schema: "mentoring");

            migrationBuilder.DropTable(
                name: "inbox_messages",
                schema: "mentoring");

            migrationBuilder.DropTable(
                name: "mentees",
                schema: "mentoring");

            migrationBuilder.DropTable(
                name: "mentors",
                schema: "mentoring");

            migrationBuilder.DropTable(
                name: "outbox_messages",
                schema: "mentoring");

            migrationBuilder.DropTable(
                name: "person_keys",
                schema: "mentoring");

            migrationBuilder.DropTable(
                name: "companies",
                schema: "mentoring");
        }
    }
}
