using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Konexio.Curriculum.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class SeedTracks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(TrackSeeds.Up);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // Cohorts may have followed these tracks.
        }
    }
}
