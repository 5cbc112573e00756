using Konexio.Impact.Domain.Grants;
using Konexio.SharedKernel;

namespace Konexio.Impact.Domain.Publication;

public readonly record struct GrantPublicationId(Guid Value) : IId<GrantPublicationId>
{
    public static GrantPublicationId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

/// <summary>A month's report of a grant as its funder reads it: frozen, and without what would tell of few people.</summary>
public sealed class GrantPublication : AggregateRoot
{
    private GrantPublication()
    {
    }

    public GrantPublicationId Id { get; private set; }

    public GrantId GrantId { get; private set; }

    public FunderId FunderId { get; private set; }

    /// <summary>The first day of the month in which it was published.</summary>
    public DateOnly Month { get; private set; }

    public FrozenReport Report { get; private set; } = null!;

    /// <summary>The cells that nobody sees.</summary>
    public List<string> Hidden { get; private set; } = [];

    public DateTimeOffset PublishedAt { get; private set; }

    /// <param name="id">Its identifier.</param>
    /// <param name="grant">Whose report it is.</param>
    /// <param name="report">What was counted.</param>
    /// <param name="earlier">What was published of the grant before, the oldest first.</param>
    /// <param name="now">When.</param>
    public static Result<GrantPublication> Publish(
        GrantPublicationId id, Grant grant, FrozenReport report, IReadOnlyList<GrantPublication> earlier, DateTimeOffset now)
    {
        var month = MonthOf(now);
        if (earlier.Any(other => other.Month == month)) return GrantPublicationErrors.AlreadyPublished;
        if (earlier.Any(other => Suppression.IsSmall(report.Total.Learners - other.Report.Total.Learners))) return GrantPublicationErrors.TooLittleChange;

        var published = Suppression.Apply(report.ToTables(), [.. earlier.Select(other => other.ToPublished())]);
        return new GrantPublication
        {
            Id = id,
            GrantId = grant.Id,
            FunderId = grant.FunderId,
            Month = month,
            Report = report,
            Hidden = [.. published.Hidden.Order(StringComparer.Ordinal)],
            PublishedAt = now,
        };
    }

    private static DateOnly MonthOf(DateTimeOffset now)
    {
        var today = SchoolDay.Of(now);
        return new DateOnly(today.Year, today.Month, 1);
    }

    private PublishedTables ToPublished() => new(Report.ToTables(), Hidden.ToHashSet(StringComparer.Ordinal));
}

public interface IGrantPublications
{
    /// <summary>All of the grant, the oldest first; nobody else publishes meanwhile.</summary>
    Task<IReadOnlyList<GrantPublication>> OfLocked(GrantId grant, CancellationToken ct);

    Task Add(GrantPublication publication, CancellationToken ct);
}
