using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Domain.Sessions;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Konexio.Curriculum.Infrastructure.Persistence;

/// <summary>A drawn signature or a scanned sheet.</summary>
internal sealed class StoredDocument
{
    public DocumentId Id { get; init; }

    public SessionId SessionId { get; init; }

    /// <summary>Whose key it is sealed under: a person's for a drawing, its own id for a scan, which shows several people.</summary>
    public PersonId KeyId { get; init; }

    public DocumentKind Kind { get; init; }

    public required string MediaType { get; init; }

    public required byte[] BytesSealed { get; init; }

    public DateTimeOffset StoredAt { get; init; }
}

internal sealed class DocumentTable : IEntityTypeConfiguration<StoredDocument>
{
    public void Configure(EntityTypeBuilder<StoredDocument> builder)
    {
        builder.ToTable("documents", table => table.HasCheckConstraint("ck_documents_kind", $"kind in ({Wire.SqlList<DocumentKind>()})"));
        builder.HasKey(document => document.Id);
        builder.Property(document => document.Id).ValueGeneratedNever();
        builder.Property(document => document.MediaType).HasMaxLength(100);
        builder.HasIndex(document => document.KeyId, "ix_documents_key_id");
        builder.HasOne<Session>().WithMany().HasForeignKey(document => document.SessionId).OnDelete(DeleteBehavior.Restrict);
    }
}
