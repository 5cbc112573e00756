using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Konexio.Impact.Infrastructure.Persistence;

/// <summary>Lets <c>./dev migrate Impact NAME</c> compare the model without a database.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<ImpactDbContext>
{
    public ImpactDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<ImpactDbContext>()
            .UseNpgsql(npgsql => npgsql.MigrationsHistoryTable("migrations", ImpactDbContext.SchemaName))
            .UseSnakeCaseNamingConvention()
            .Options);
}
