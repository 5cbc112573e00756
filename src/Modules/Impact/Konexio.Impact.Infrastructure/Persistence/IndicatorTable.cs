using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Impact.Domain.Indicators;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Impact.Infrastructure.Persistence;

internal sealed class IndicatorTable : IEntityTypeConfiguration<Indicator>
{
    public const string OneVersion = "pk_indicators";

    public void Configure(EntityTypeBuilder<Indicator> builder)
    {
        builder.ToTable("indicators");
        builder.HasKey(indicator => new { indicator.Code, indicator.Number }).HasName(OneVersion);
        builder.Property(indicator => indicator.Number).ValueGeneratedNever();
        builder.Property(indicator => indicator.Content).AsDocument();
    }
}
