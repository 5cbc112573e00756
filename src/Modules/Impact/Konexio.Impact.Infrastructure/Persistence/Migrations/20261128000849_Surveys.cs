using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Konexio.Impact.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Surveys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "surveys",
                schema: "impact",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    waves = table.Column<string>(type: "jsonb", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_surveys", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "survey_invitations",
                schema: "impact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    version_number = table.Column<int>(type: "integer", nullable: false),
                    wave = table.Column<string>(type: "text", nullable: false),
                    learner_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    enrolment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reminders = table.Column<int>(type: "integer", nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    next_mail_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    mail_taken_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failed_mails = table.Column<int>(type: "integer", nullable: false),
                    mail_stop = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_invitations", x => x.id);
                    table.CheckConstraint("ck_survey_invitations_answered", "(status = 'answered') = (answered_at is not null)");
                    table.CheckConstraint("ck_survey_invitations_reminders", "reminders between 0 and 2");
                    table.CheckConstraint("ck_survey_invitations_status", "status in ('scheduled', 'sent', 'reminded', 'answered', 'expired', 'withdrawn')");
                    table.CheckConstraint("ck_survey_invitations_wave", "wave in ('entry', 'exit', 'months3', 'months6', 'months12')");
                    table.ForeignKey(
                        name: "fk_survey_invitations_surveys_survey_code",
                        column: x => x.survey_code,
                        principalSchema: "impact",
                        principalTable: "surveys",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "survey_versions",
                schema: "impact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    survey_code = table.Column<string>(type: "character varying(40)", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "jsonb", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_survey_versions", x => x.id);
                    table.ForeignKey(
                        name: "fk_survey_versions_surveys_survey_code",
                        column: x => x.survey_code,
                        principalSchema: "impact",
                        principalTable: "surveys",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_survey_invitations_ends_at",
                schema: "impact",
                table: "survey_invitations",
                column: "ends_at",
                filter: "status in ('scheduled', 'sent', 'reminded')");

            migrationBuilder.CreateIndex(
                name: "ix_survey_invitations_mail_taken_at",
                schema: "impact",
                table: "survey_invitations",
                column: "mail_taken_at",
                filter: "mail_taken_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_survey_invitations_next_mail_at",
                schema: "impact",
                table: "survey_invitations",
                column: "next_mail_at",
                filter: "next_mail_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_survey_invitations_person_id",
                schema: "impact",
                table: "survey_invitations",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_survey_invitations_status_id",
                schema: "impact",
                table: "survey_invitations",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_survey_invitations_survey_wave_cohort",
                schema: "impact",
                table: "survey_invitations",
                columns: new[] { "survey_code", "wave", "cohort_id" });

            migrationBuilder.CreateIndex(
                name: "ux_survey_invitations_learner_survey_wave",
                schema: "impact",
                table: "survey_invitations",
                columns: new[] { "learner_id", "survey_code", "wave" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_survey_versions_draft",
                schema: "impact",
                table: "survey_versions",
                column: "survey_code",
                unique: true,
                filter: "published_at is null");

            migrationBuilder.CreateIndex(
                name: "ux_survey_versions_survey_code_number",
                schema: "impact",
                table: "survey_versions",
                columns: new[] { "survey_code", "number" },
                unique: true);

            migrationBuilder.Sql(SurveyRules.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(SurveyRules.Down);

            migrationBuilder.DropTable(
                name: "survey_invitations",
                schema: "impact");

            migrationBuilder.DropTable(
                name: "survey_versions",
                schema: "impact");

            migrationBuilder.DropTable(
                name: "surveys",
                schema: "impact");
        }
    }
}
