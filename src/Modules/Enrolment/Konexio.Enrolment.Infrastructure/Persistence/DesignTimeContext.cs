using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Konexio.Enrolment.Infrastructure.Persistence;

/// <summary>Lets <c>./dev migrate Enrolment NAME</c> compare the model without a database.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<EnrolmentDbContext>
{
    public EnrolmentDbContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<EnrolmentDbContext>()
            .UseNpgsql(npgsql => npgsql.MigrationsHistoryTable("migrations", EnrolmentDbContext.SchemaName))
            .UseSnakeCaseNamingConvention()
            .Options);
}
