using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Konexio.Curriculum.Infrastructure.Persistence;

/// <summary>Lets <c>./dev migrate Curriculum NAME</c> compare the model without a database.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<CurriculumDbContext>
{
    public CurriculumDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<CurriculumDbContext>()
            .UseNpgsql(npgsql => npgsql.MigrationsHistoryTable("migrations", CurriculumDbContext.SchemaName))
            .UseSnakeCaseNamingConvention()
            .Options);
}
