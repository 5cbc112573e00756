using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Konexio.Mentoring.Infrastructure.Persistence;

/// <summary>Lets <c>./dev migrate Mentoring NAME</c> compare the model without a database.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<MentoringDbContext>
{
    public MentoringDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<MentoringDbContext>()
            .UseNpgsql(npgsql => npgsql.MigrationsHistoryTable("migrations", MentoringDbContext.SchemaName))
            .UseSnakeCaseNamingConvention()
            .Options);
}
