using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Konexio.Enrolment.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class PlainRowChecks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(ReferralSecurity.PlainChecks);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(ReferralSecurity.ChecksBySubselect);
        }
    }
}
