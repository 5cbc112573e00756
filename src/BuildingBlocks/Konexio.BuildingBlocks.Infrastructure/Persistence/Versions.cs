using Konexio.SharedKernel;
using Microsoft.EntityFrameworkCore;

namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>A story may load several aggregates; the version that its caller names is that of the one which the story changes.</summary>
public static class Versions
{
    /// <param name="session">The unit of work.</param>
    /// <param name="context">Where the aggregate is tracked.</param>
    /// <param name="aggregate">A loaded aggregate.</param>
    /// <param name="parts">Its parts with rows of their own: a change of one is a change of the whole.</param>
    public static void DemandOnChange(
        this ModuleSession session, DbContext context, AggregateRoot aggregate, Func<IEnumerable<object>>? parts = null) =>
        session.BeforeSave(() =>
        {
            var row = context.Entry(aggregate);
            if (parts is not null && parts().Any(part => context.Entry(part).State is EntityState.Added or EntityState.Modified))
                row.Properties.First(property => !property.Metadata.IsKey() && !property.Metadata.IsConcurrencyToken).IsModified = true;
            if (row.State == EntityState.Modified) session.DemandVersion(aggregate);
        });
}
