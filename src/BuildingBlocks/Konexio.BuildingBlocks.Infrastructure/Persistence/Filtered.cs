using System.Globalization;
using System.Text;
using Npgsql;

namespace Konexio.BuildingBlocks.Infrastructure.Persistence;

/// <summary>A SELECT that holds only the conditions that were asked for, so that PostgreSQL plans each question by its own index.</summary>
public sealed class Filtered(string select)
{
    private readonly NpgsqlBatchCommand _command = new();
    private readonly StringBuilder _sql = new(select);
    private bool _any;

    /// <param name="condition">With a question mark where the value goes.</param>
    /// <param name="value">The value; nothing is asked where there is none.</param>
    public Filtered And(string condition, NpgsqlParameter? value) => value is null ? this : And(condition, [value]);

    public Filtered And(string condition, params ReadOnlySpan<NpgsqlParameter> values)
    {
        _sql.Append(_any ? " and " : " where ");
        _any = true;
        var next = 0;
        foreach (var c in condition)
        {
            if (c != '?')
            {
                _sql.Append(c);
                continue;
            }

            _command.Parameters.Add(values[next++]);
            _sql.Append('$').Append(_command.Parameters.Count);
        }

        return this;
    }

    /// <summary>One row more than the page, in this order. A limit that PostgreSQL sees lets it keep one good plan.</summary>
    public NpgsqlBatchCommand Page(string order, int limit)
    {
        _command.CommandText = _sql.Append(CultureInfo.InvariantCulture, $" order by {order} limit {limit + 1}").ToString();
        return _command;
    }
}
