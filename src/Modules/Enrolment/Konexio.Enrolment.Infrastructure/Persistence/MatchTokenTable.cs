using Konexio.Enrolment.Domain.People;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Enrolment.Infrastructure.Persistence;

/// <summary>
/// One blind form of a person's facts. Rows and not an array on the person: under row security PostgreSQL uses an index for
/// equality, but never for the overlap of arrays, which is not leakproof.
/// </summary>
internal sealed class MatchToken
{
    public required byte[] Token { get; init; }

    public PersonId PersonId { get; init; }

    public short Weight { get; init; }
}

internal sealed class MatchTokenTable : IEntityTypeConfiguration<MatchToken>
{
    public void Configure(EntityTypeBuilder<MatchToken> builder)
    {
        builder.ToTable("match_tokens").HasKey(row => new { row.Token, row.PersonId });
        builder.HasIndex(row => row.PersonId);
        builder.HasOne<Person>().WithMany().HasForeignKey(row => row.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
