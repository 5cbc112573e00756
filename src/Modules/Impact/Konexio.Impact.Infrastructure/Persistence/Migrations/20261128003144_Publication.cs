using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Konexio.Impact.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Publication : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "claims",
                schema: "impact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "jsonb", nullable: false),
                    indicator = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    scope_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    status = table.Column<string>(type: "text", nullable: false),
                    measured = table.Column<string>(type: "jsonb", nullable: true),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    computed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    superseded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawal = table.Column<string>(type: "text", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claims", x => x.id);
                    table.CheckConstraint("ck_claims_ended", "(status in ('superseded', 'withdrawn')) = (ended_at is not null)");
                    table.CheckConstraint("ck_claims_measured", "(status = 'draft') = (measured is null)");
                    table.CheckConstraint("ck_claims_published", "(status in ('draft', 'computed')) = (published_at is null)");
                    table.CheckConstraint("ck_claims_status", "status in ('draft', 'computed', 'published', 'superseded', 'withdrawn')");
                    table.CheckConstraint("ck_claims_withdrawn", "(status = 'withdrawn') = (withdrawal is not null)");
                });

            migrationBuilder.CreateTable(
                name: "grant_publications",
                schema: "impact",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    grant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    funder_id = table.Column<Guid>(type: "uuid", nullable: false),
                    month = table.Column<DateOnly>(type: "date", nullable: false),
                    report = table.Column<string>(type: "jsonb", nullable: false),
                    hidden = table.Column<string>(type: "jsonb", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grant_publications", x => x.id);
                    table.CheckConstraint("ck_grant_publications_month", "extract(day from month) = 1");
                    table.ForeignKey(
                        name: "fk_grant_publications_grant_grant_id",
                        column: x => x.grant_id,
                        principalSchema: "impact",
                        principalTable: "grants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_claims_indicator_id",
                schema: "impact",
                table: "claims",
                columns: new[] { "indicator", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_claims_status_id",
                schema: "impact",
                table: "claims",
                columns: new[] { "status", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_grant_publications_grant_id_month",
                schema: "impact",
                table: "grant_publications",
                columns: new[] { "grant_id", "month" },
                unique: true);

            migrationBuilder.Sql(PublicationRules.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "claims",
                schema: "impact");

            migrationBuilder.DropTable(
                name: "grant_publications",
                schema: "impact");
        }
    }
}
