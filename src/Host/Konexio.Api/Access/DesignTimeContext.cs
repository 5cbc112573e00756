using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Konexio.Api.Access;

/// <summary>Lets <c>./dev migrate Access NAME</c> compare the model without a database.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<AccessDbContext>
{
    public AccessDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<AccessDbContext>()
            .UseNpgsql(npgsql => npgsql.MigrationsHistoryTable("migrations", AccessDbContext.SchemaName))
            .UseSnakeCaseNamingConvention()
            .Options);
}
