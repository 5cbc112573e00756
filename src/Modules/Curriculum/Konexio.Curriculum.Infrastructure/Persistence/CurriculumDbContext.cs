using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Curriculum.Infrastructure.Persistence;

/// <summary>Curriculum's schema; each table's mapping is in its own file beside this one.</summary>
internal sealed class CurriculumDbContext(DbContextOptions<CurriculumDbContext> options) : ModuleDbContext(options)
{
    public const string SchemaName = "curriculum";

    protected override string Schema => SchemaName;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<PersonId>().HaveConversion<IdConverter<PersonId>>();
    }
}
