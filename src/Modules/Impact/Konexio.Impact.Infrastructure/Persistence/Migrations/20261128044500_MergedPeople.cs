using Konexio.Impact.Infrastructure.Reporting;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Konexio.Impact.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class MergedPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql("alter table impact.grant_people rename column learner_id to person_id;\n" + PeopleSql.Up);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            migrationBuilder.Sql(PeopleSql.Down + " alter table impact.grant_people rename column person_id to learner_id;");
    }
}
