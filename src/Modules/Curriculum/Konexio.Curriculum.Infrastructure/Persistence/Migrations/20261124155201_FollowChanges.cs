using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Konexio.Curriculum.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class FollowChanges : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "changed_at",
                schema: "curriculum",
                table: "sessions",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<int>(
                name: "revision",
                schema: "curriculum",
                table: "sessions",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ended_on",
                schema: "curriculum",
                table: "roster_entries",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "changed_at",
                schema: "curriculum",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "revision",
                schema: "curriculum",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "ended_on",
                schema: "curriculum",
                table: "roster_entries");
        }
    }
}
