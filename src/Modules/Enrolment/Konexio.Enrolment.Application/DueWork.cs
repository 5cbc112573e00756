using Konexio.Enrolment.Application.Cohorts;
using Konexio.Enrolment.Application.Referrals;
using MediatR;

namespace Konexio.Enrolment.Application;

/// <summary>One thing that is due by the clock; it answers whether more of it may be due.</summary>
public sealed record DueWork(string Name, Func<IMediator, CancellationToken, Task<bool>> Do)
{
    /// <summary>All that the module does by the clock.</summary>
    public static IReadOnlyList<DueWork> All { get; } =
    [
        new(nameof(LapsePlaceOffers), async (mediator, ct) =>
            await mediator.Send(new LapsePlaceOffers(), ct) is { Succeeded: true, Value.Lapsed: LapsePlaceOffers.AtOnce }),
        new(nameof(ExpireReferrals), async (mediator, ct) =>
            await mediator.Send(new ExpireReferrals(), ct) is { Succeeded: true, Value.MayHaveMore: true }),
        new(nameof(RemindPartners), async (mediator, ct) =>
            await mediator.Send(new RemindPartners(), ct) is { Succeeded: true, Value.MayHaveMore: true }),
    ];
}
