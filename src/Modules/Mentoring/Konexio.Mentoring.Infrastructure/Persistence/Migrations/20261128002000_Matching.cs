using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Konexio.Mentoring.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Matching : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "matching_runs",
                schema: "mentoring",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    cohort_id = table.Column<Guid>(type: "uuid", nullable: false),
                    request = table.Column<string>(type: "jsonb", nullable: false),
                    rules_version = table.Column<int>(type: "integer", nullable: false),
                    result = table.Column<string>(type: "jsonb", nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    settled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matching_runs", x => x.id);
                    table.CheckConstraint("ck_matching_runs_settled", "(status = 'proposed') = (settled_at is null)");
                    table.CheckConstraint("ck_matching_runs_status", "status in ('proposed', 'confirmed', 'superseded', 'discarded')");
                });

            migrationBuilder.CreateIndex(
                name: "ix_matching_runs_cohort_id",
                schema: "mentoring",
                table: "matching_runs",
                columns: new[] { "cohort_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_matching_runs_status",
                schema: "mentoring",
                table: "matching_runs",
                columns: new[] { "status", "id" });

            migrationBuilder.Sql(MatchingSql.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(MatchingSql.Down);

            migrationBuilder.DropTable(
                name: "matching_runs",
                schema: "mentoring");
        }
    }
}
