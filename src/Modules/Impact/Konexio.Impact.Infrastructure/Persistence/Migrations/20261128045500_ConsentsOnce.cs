using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Konexio.Impact.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class ConsentsOnce : Migration
    {
        /// <inheritdoc />
        // The first migration made the table once; what waits for a listener that no longer hears it would be parked.
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
            """
            drop table if exists impact.fact_consents;
            delete from impact.inbox_messages
            where listener = 'WhenEnrolmentTells' and event_name in ('enrolment.consent-given.v1', 'enrolment.consent-revoked.v1') and status <> 'heard';
            """);

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
