using Konexio.SharedKernel;

namespace Konexio.Certification.Domain.Catalogue;

public readonly record struct CatalogueVersionId(Guid Value) : IId<CatalogueVersionId>
{
    public static CatalogueVersionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>One version of the rules. Once published it never changes, and it is in force until the next is published.</summary>
public sealed class CatalogueVersion : AggregateRoot
{
    private CatalogueVersion()
    {
    }

    public CatalogueVersionId Id { get; private set; }

    public int Number { get; private set; }

    public CatalogueContent Content { get; private set; } = null!;

    public DateTimeOffset DraftedAt { get; private set; }

    public DateTimeOffset? PublishedAt { get; private set; }

    public bool IsPublished => PublishedAt is not null;

    /// <param name="content">The rules.</param>
    /// <param name="latest">The newest version, where there is one.</param>
    /// <param name="now">The clock's time.</param>
    public static Result<CatalogueVersion> Draft(CatalogueContent content, CatalogueVersion? latest, DateTimeOffset now)
    {
        if (latest is { IsPublished: false }) return CatalogueErrors.DraftExists;
        if (CatalogueFaults.Of(content) is { Count: > 0 } faults) return Result<CatalogueVersion>.Refused(faults);

        return new CatalogueVersion
        {
            Id = new CatalogueVersionId(Guid.CreateVersion7(now)),
            Number = (latest?.Number ?? 0) + 1,
            Content = content.Frozen(),
            DraftedAt = now,
        };
    }

    public Result<Nothing> Revise(CatalogueContent content)
    {
        if (IsPublished) return CatalogueErrors.AlreadyPublished;
        if (CatalogueFaults.Of(content) is { Count: > 0 } faults) return Result<Nothing>.Refused(faults);

        Content = content.Frozen();
        return default(Nothing);
    }

    public Result Publish(DateTimeOffset now)
    {
        if (IsPublished) return CatalogueErrors.AlreadyPublished;

        PublishedAt = now;
        Raise(new CataloguePublished(Id, Number));
        return Result.Success;
    }
}

/// <summary>Every passport is to be looked at again.</summary>
public sealed record CataloguePublished(CatalogueVersionId VersionId, int Number) : IDomainEvent;
