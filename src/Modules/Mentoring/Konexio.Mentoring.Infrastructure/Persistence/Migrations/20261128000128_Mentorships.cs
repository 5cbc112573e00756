using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Konexio.Mentoring.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Mentorships : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "mentorships",
                schema: "mentoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    silent_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    nudges = table.Column<int>(type: "integer", nullable: false),
                    mentee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mentor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: true),
                    matching_run_id = table.Column<Guid>(type: "uuid", nullable: true),
                    continues = table.Column<Guid>(type: "uuid", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    mentee_accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    mentor_accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    declined_by = table.Column<string>(type: "text", nullable: true),
                    declination = table.Column<string>(type: "text", nullable: true),
                    cancelled_by = table.Column<string>(type: "text", nullable: true),
                    cancellation = table.Column<string>(type: "text", nullable: true),
                    decline_words_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentorships", x => x.id);
                    table.CheckConstraint("ck_mentorships_accepted", "status not in ('accepted', 'active', 'completed') or (mentee_accepted_at is not null and mentor_accepted_at is not null)");
                    table.CheckConstraint("ck_mentorships_cancelled", "(status = 'cancelled') = (cancellation is not null) and (cancellation is null) = (cancelled_by is null)");
                    table.CheckConstraint("ck_mentorships_declined", "(status = 'declined') = (declination is not null) and (declination is null) = (declined_by is null)");
                    table.CheckConstraint("ck_mentorships_ended", "(status in ('proposed', 'accepted', 'active')) = (ended_at is null)");
                    table.CheckConstraint("ck_mentorships_started", "status not in ('active', 'completed') or (started_at is not null and silent_since is not null)");
                    table.CheckConstraint("ck_mentorships_status", "status in ('proposed', 'accepted', 'active', 'completed', 'cancelled', 'declined', 'invalidated')");
                    table.ForeignKey(
                        name: "fk_mentorships_companies_company_id",
                        column: x => x.company_id,
                        principalSchema: "mentoring",
                        principalTable: "companies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mentorships_mentees_mentee_id",
                        column: x => x.mentee_id,
                        principalSchema: "mentoring",
                        principalTable: "mentees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mentorships_mentor_mentor_id",
                        column: x => x.mentor_id,
                        principalSchema: "mentoring",
                        principalTable: "mentors",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mentorships_mentorships_continues",
                        column: x => x.continues,
                        principalSchema: "mentoring",
                        principalTable: "mentorships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "workshops",
                schema: "mentoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    learners = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    mentors = table.Column<string>(type: "jsonb", nullable: false),
                    present = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workshops", x => x.id);
                    table.CheckConstraint("ck_workshops_minutes", "minutes between 15 and 480 and minutes % 15 = 0");
                    table.CheckConstraint("ck_workshops_status", "status in ('planned', 'held', 'cancelled')");
                });

            migrationBuilder.CreateTable(
                name: "mentoring_sessions",
                schema: "mentoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    mentorship_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mentee_id = table.Column<Guid>(type: "uuid", nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mentor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    company_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    logged_by = table.Column<string>(type: "text", nullable: false),
                    logged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    voiding = table.Column<string>(type: "text", nullable: true),
                    note_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentoring_sessions", x => x.id);
                    table.CheckConstraint("ck_mentoring_sessions_answered", "(status = 'logged') = (answered_at is null)");
                    table.CheckConstraint("ck_mentoring_sessions_minutes", "minutes between 15 and 180 and minutes % 15 = 0");
                    table.CheckConstraint("ck_mentoring_sessions_status", "status in ('logged', 'confirmed', 'disputed', 'voided')");
                    table.CheckConstraint("ck_mentoring_sessions_voided", "(status = 'voided') = (voiding is not null)");
                    table.ForeignKey(
                        name: "fk_mentoring_sessions_mentorship_mentorship_id",
                        column: x => x.mentorship_id,
                        principalSchema: "mentoring",
                        principalTable: "mentorships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "safeguarding_incidents",
                schema: "mentoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    category = table.Column<string>(type: "text", nullable: false),
                    mentorship_id = table.Column<Guid>(type: "uuid", nullable: true),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reported_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    notes_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    words_sealed = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_safeguarding_incidents", x => x.id);
                    table.CheckConstraint("ck_safeguarding_incidents_category", "category in ('harassment', 'discrimination', 'sexualMisconduct', 'violence', 'selfHarm', 'exploitation', 'moneyOrGifts', 'dataMisuse', 'other')");
                    table.CheckConstraint("ck_safeguarding_incidents_status", "status in ('reported', 'acknowledged', 'closed')");
                    table.ForeignKey(
                        name: "fk_safeguarding_incidents_mentorships_mentorship_id",
                        column: x => x.mentorship_id,
                        principalSchema: "mentoring",
                        principalTable: "mentorships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "soft_skills_records",
                schema: "mentoring",
                columns: table => new
                {
                    mentorship_id = table.Column<Guid>(type: "uuid", nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    grid_version = table.Column<int>(type: "integer", nullable: false),
                    filled = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_soft_skills_records", x => x.mentorship_id);
                    table.ForeignKey(
                        name: "fk_soft_skills_records_mentorships_mentorship_id",
                        column: x => x.mentorship_id,
                        principalSchema: "mentoring",
                        principalTable: "mentorships",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_sessions_mentor_id",
                schema: "mentoring",
                table: "mentoring_sessions",
                columns: new[] { "mentor_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_sessions_mentorship_id",
                schema: "mentoring",
                table: "mentoring_sessions",
                columns: new[] { "mentorship_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mentoring_sessions_status",
                schema: "mentoring",
                table: "mentoring_sessions",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_mentoring_sessions_day",
                schema: "mentoring",
                table: "mentoring_sessions",
                columns: new[] { "mentorship_id", "held_on", "kind" },
                unique: true,
                filter: "status <> 'voided'");

            migrationBuilder.CreateIndex(
                name: "ix_mentorships_cohort_id",
                schema: "mentoring",
                table: "mentorships",
                columns: new[] { "cohort_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mentorships_company_id",
                schema: "mentoring",
                table: "mentorships",
                column: "company_id");

            migrationBuilder.CreateIndex(
                name: "ix_mentorships_continues",
                schema: "mentoring",
                table: "mentorships",
                column: "continues");

            migrationBuilder.CreateIndex(
                name: "ix_mentorships_matching_run_id",
                schema: "mentoring",
                table: "mentorships",
                column: "matching_run_id");

            migrationBuilder.CreateIndex(
                name: "ix_mentorships_mentee_id",
                schema: "mentoring",
                table: "mentorships",
                columns: new[] { "mentee_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mentorships_mentor_id",
                schema: "mentoring",
                table: "mentorships",
                columns: new[] { "mentor_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mentorships_person_id",
                schema: "mentoring",
                table: "mentorships",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_mentorships_silent_since",
                schema: "mentoring",
                table: "mentorships",
                column: "silent_since",
                filter: "status = 'active'");

            migrationBuilder.CreateIndex(
                name: "ix_mentorships_status",
                schema: "mentoring",
                table: "mentorships",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_mentorships_mentee_running",
                schema: "mentoring",
                table: "mentorships",
                column: "mentee_id",
                unique: true,
                filter: "status in ('accepted', 'active')");

            migrationBuilder.CreateIndex(
                name: "ux_mentorships_pair_open",
                schema: "mentoring",
                table: "mentorships",
                columns: new[] { "mentee_id", "mentor_id" },
                unique: true,
                filter: "status in ('proposed', 'accepted', 'active')");

            migrationBuilder.CreateIndex(
                name: "ix_safeguarding_incidents_mentorship_id",
                schema: "mentoring",
                table: "safeguarding_incidents",
                column: "mentorship_id");

            migrationBuilder.CreateIndex(
                name: "ix_safeguarding_incidents_person_id",
                schema: "mentoring",
                table: "safeguarding_incidents",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_safeguarding_incidents_status",
                schema: "mentoring",
                table: "safeguarding_incidents",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_workshops_status",
                schema: "mentoring",
                table: "workshops",
                columns: new[] { "status", "id" });

            migrationBuilder.Sql(MentorshipRules.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(MentorshipRules.Down);

            migrationBuilder.DropTable(
                name: "mentoring_sessions",
                schema: "mentoring");

            migrationBuilder.DropTable(
                name: "safeguarding_incidents",
                schema: "mentoring");

            migrationBuilder.DropTable(
                name: "soft_skills_records",
                schema: "mentoring");

            migrationBuilder.DropTable(
                name: "workshops",
                schema: "mentoring");

            migrationBuilder.DropTable(
                name: "mentorships",
                schema: "mentoring");
        }
    }
}
