using FluentValidation;
using Konexio.BuildingBlocks.Application;
using Konexio.Curriculum.Application;
using Konexio.Curriculum.Domain.Calendar;
using Konexio.SharedKernel;

namespace Konexio.Curriculum.Infrastructure.Reads;

/// <summary>The public holidays of a year, on which no session takes place.</summary>
/// <param name="Year">The year, from 1900 to 2199.</param>
/// <param name="AlsaceMoselle">Whether to count the two more of Alsace and Moselle.</param>
public sealed record ListPublicHolidays(int Year, bool AlsaceMoselle) : IQuery<PublicHolidayList>;

public sealed record PublicHolidayList(IReadOnlyList<PublicHolidayItem> Items);

public sealed record PublicHolidayItem(DateOnly On, BilingualText Name);

internal sealed class ListPublicHolidaysValidator : AbstractValidator<ListPublicHolidays>
{
    public ListPublicHolidaysValidator() => RuleFor(query => query.Year).InclusiveBetween(1900, 2199);
}

internal sealed class ListPublicHolidaysHandler : IQueryHandler<ListPublicHolidays, PublicHolidayList>
{
    public Task<Result<PublicHolidayList>> Handle(ListPublicHolidays request, CancellationToken cancellationToken)
    {
        var holidays = PublicHolidays.Of(request.Year, request.AlsaceMoselle);
        return Task.FromResult<Result<PublicHolidayList>>(new PublicHolidayList([.. holidays.Select(holiday => new PublicHolidayItem(holiday.On, BilingualText.Of(holiday.Name)))]));
    }
}
