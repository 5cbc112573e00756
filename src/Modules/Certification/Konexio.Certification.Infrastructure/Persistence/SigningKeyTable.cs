using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Certification.Domain.Credentials;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Certification.Infrastructure.Persistence;

internal sealed class SigningKeyTable : IEntityTypeConfiguration<SigningKey>
{
    public const string Private = "PrivateSealed";

    /// <summary>An exclusion constraint, which EF cannot state (SigningKeyRules).</summary>
    public const string OneActive = "ex_signing_keys_active";

    public void Configure(EntityTypeBuilder<SigningKey> builder)
    {
        builder.ToTable("signing_keys", table =>
            table.HasCheckConstraint("ck_signing_keys_private", "(retired_at is null and revoked_at is null) = (private_sealed is not null)"));
        builder.HasKey(key => key.Id);
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.Property(key => key.Public).AsDocument();
        builder.Ignore(key => key.Private);
        builder.Ignore(key => key.Status);
        builder.Property<byte[]?>(Private);
        builder.Property<uint>("xmin").IsRowVersion();
    }
}
