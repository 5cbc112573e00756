using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Konexio.Impact.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class RebuildInSteps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("alter table impact.rebuilds add column emptied integer not null default 0;");

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("alter table impact.rebuilds drop column emptied;");
    }
}
