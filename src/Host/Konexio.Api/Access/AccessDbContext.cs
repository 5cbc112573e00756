using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OpenIddict.EntityFrameworkCore.Models;

namespace Konexio.Api.Access;

/// <summary>The clients that may ask for tokens, whom is refused since when, and which partners are in good standing.</summary>
internal sealed class AccessDbContext(DbContextOptions<AccessDbContext> options) : ModuleDbContext(options)
{
    public const string SchemaName = "access";

    protected override string Schema => SchemaName;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.UseOpenIddict();
        modelBuilder.Entity<OpenIddictEntityFrameworkCoreApplication>(table =>
        {
            table.ToTable("clients");
            table.Property(client => client.Id).UseCollation("C");
        });
        modelBuilder.Entity<OpenIddictEntityFrameworkCoreAuthorization>().ToTable("client_authorizations");
        modelBuilder.Entity<OpenIddictEntityFrameworkCoreScope>().ToTable("client_scopes");
        modelBuilder.Entity<OpenIddictEntityFrameworkCoreToken>().ToTable("client_tokens");
        modelBuilder.Entity<Revocation>(Revocations);
        modelBuilder.Entity<PartnerStanding>(Partners);
    }

    private static void Revocations(EntityTypeBuilder<Revocation> table)
    {
        table.ToTable("revocations").HasKey(row => row.ClientId);
        table.Property(row => row.ClientId).HasMaxLength(100);
        table.HasIndex(row => row.ChangedAt);
    }

    private static void Partners(EntityTypeBuilder<PartnerStanding> table)
    {
        table.ToTable("partners", columns => columns.HasCheckConstraint("ck_partners_status", "status in ('active', 'suspended', 'rejected')"));
        table.HasKey(row => row.PartnerId);
        table.Property(row => row.Status).HasMaxLength(20);
        table.HasIndex(row => row.ChangedAt);
    }
}

/// <summary>From this moment on the client's tokens are refused.</summary>
internal sealed class Revocation
{
    public required string ClientId { get; init; }
    public DateTimeOffset RevokedAt { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
}

/// <summary>This module's own copy of what Enrolment told about a partner.</summary>
internal sealed class PartnerStanding
{
    public Guid PartnerId { get; init; }
    public required string Status { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
}
