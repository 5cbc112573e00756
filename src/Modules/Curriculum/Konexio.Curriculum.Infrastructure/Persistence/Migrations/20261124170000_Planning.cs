using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Konexio.Curriculum.Infrastructure.Persistence.Migrations
{
    /// <summary>Statements alone: the model stays as it was.</summary>
    [DbContext(typeof(CurriculumDbContext))]
    [Migration("20261124170000_Planning")]
    public partial class Planning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(PlanningIndexes.Up);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(PlanningIndexes.Down);
    }
}
