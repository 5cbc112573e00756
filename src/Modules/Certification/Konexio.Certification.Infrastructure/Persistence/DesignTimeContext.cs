using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Konexio.Certification.Infrastructure.Persistence;

/// <summary>Lets <c>./dev migrate Certification NAME</c> compare the model without a database.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<CertificationDbContext>
{
    public CertificationDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<CertificationDbContext>()
            .UseNpgsql(npgsql => npgsql.MigrationsHistoryTable("migrations", CertificationDbContext.SchemaName))
            .UseSnakeCaseNamingConvention()
            .Options);
}
