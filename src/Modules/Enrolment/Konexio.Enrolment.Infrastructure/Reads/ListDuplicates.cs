using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.BuildingBlocks.Infrastructure.Http;
using Konexio.BuildingBlocks.Infrastructure.Persistence;
using Konexio.Enrolment.Domain.People;
using Konexio.Enrolment.Infrastructure.Persistence;
using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.Enrolment.Infrastructure.Reads;

/// <summary>Pairs of records that may be of one person, newest first, with both records side by side.</summary>
/// <param name="Status">Only those in this state.</param>
/// <param name="Certainty">Only certain or only probable ones.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Limit">How many at the most, 1 to 200.</param>
public sealed record ListDuplicates(DuplicateStatus? Status, Certainty? Certainty, string? Cursor, int Limit) : IQuery<Page<DuplicateDetail>>;

internal sealed class ListDuplicatesValidator : AbstractValidator<ListDuplicates>
{
    public ListDuplicatesValidator()
    {
        RuleFor(list => list.Limit).InclusiveBetween(1, 200);
        RuleFor(list => list.Cursor).Must(cursor => Cursor.TryRead(cursor, out _)).WithErrorCode("input.wrong-cursor");
    }
}

internal sealed class ListDuplicatesHandler(ModuleSession<EnrolmentDbContext> session, DuplicateReader reader)
    : IQueryHandler<ListDuplicates, Page<DuplicateDetail>>
{
    public async Task<Result<Page<DuplicateDetail>>> Handle(ListDuplicates request, CancellationToken cancellationToken)
    {
        var context = await session.Open(cancellationToken);
        Cursor.TryRead(request.Cursor, out var after);
        var pairs = after is null
            ? context.Set<Duplicate>()
            : context.Set<Duplicate>().FromSql($"select d.*, d.xmin from enrolment.duplicates d where d.id < {after}");
        if (request.Status is { } status) pairs = pairs.Where(pair => pair.Status == status);
        if (request.Certainty is { } certainty) pairs = pairs.Where(pair => pair.Certainty == certainty);

        var rows = await pairs.OrderByDescending(pair => pair.Id).Take(request.Limit + 1)
            .Select(pair => new DuplicateReader.Row(pair, EF.Property<uint>(pair, "xmin"))).ToListAsync(cancellationToken);
        var page = Page<DuplicateReader.Row>.Of(rows, request.Limit, row => row.Pair.Id.Value);
        return new Page<DuplicateDetail>(await reader.Show(page.Items, nameof(ListDuplicates), cancellationToken), page.NextCursor);
    }
}
