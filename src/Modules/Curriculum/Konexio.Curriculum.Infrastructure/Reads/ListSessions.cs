using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Curriculum.Domain.Registers;
using Konexio.Curriculum.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Npgsql;
using static Konexio.BuildingBlocks.Infrastructure.Persistence.PlatformSql;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>Sessions in the order in which they begin.</summary>
/// <param name="CohortId">Only those of this cohort.</param>
/// <param name="SiteId">Only those at this site.</param>
/// <param name="RoomId">Only those in this room.</param>
/// <param name="TrainerId">Only those that this trainer teaches.</param>
/// <param name="From">Only those on this day, in Paris, or later.</param>
/// <param name="Until">Only those on this day or earlier.</param>
/// <param name="Status">Only those whose register is in this state.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListSessions(
    Guid? CohortId, Guid? SiteId, Guid? RoomId, Guid? TrainerId, DateOnly? From, DateOnly? Until, RegisterStatus? Status, string? Cursor, int Limit)
    : IQuery<Page<SessionResponse>>;

internal sealed class ListSessionsValidator : AbstractValidator<ListSessions>
{
    public ListSessionsValidator()
    {
        RuleFor(query => query.Limit).PageLimit();
        RuleFor(query => query.Cursor).StartCursor();
    }
}

internal sealed class ListSessionsHandler(ModuleSession<CurriculumDbContext> session) : IQueryHandler<ListSessions, Page<SessionResponse>>
{
    public async Task<Result<Page<SessionResponse>>> Handle(ListSessions request, CancellationToken cancellationToken)
    {
        var rows = await session.Query(Select(request), SessionResponse.Of, cancellationToken);
        return StartCursor.Page(rows, request.Limit, row => new StartCursor(row.StartsAt.UtcDateTime, row.Id));
    }

    internal static NpgsqlBatchCommand Select(ListSessions request)
    {
        var filtered = new Filtered(SessionResponse.Select)
            .And("s.cohort_id = ?", request.CohortId is { } cohort ? Uuid(cohort) : null)
            .And("s.site_id = ?", request.SiteId is { } site ? Uuid(site) : null)
            .And("s.room_id = ?", request.RoomId is { } room ? Uuid(room) : null)
            .And("s.trainer_id = ?", request.TrainerId is { } trainer ? Uuid(trainer) : null)
            .And("s.starts_at >= ?", request.From is { } from ? Instant(StartOf(from)) : null)
            .And("s.starts_at < ?", request.Until is { } until && until < DateOnly.MaxValue ? Instant(StartOf(until.AddDays(1))) : null)
            .And("g.status = ?", request.Status is { } status ? Text(Wire.NameOf(status)) : null);
        if (StartCursor.Read(request.Cursor) is { } after) filtered.And("(s.starts_at, s.id) > (?, ?)", Instant(new DateTimeOffset(after.StartsAt)), Uuid(after.Id));
        return filtered.Page("s.starts_at, s.id", request.Limit);
    }

    private static DateTimeOffset StartOf(DateOnly day) => SchoolDay.At(day, TimeOnly.MinValue)!.Value;
}
