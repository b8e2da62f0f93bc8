#!/usr/bin/env bash
# Time within business hours, 9 to 17 from Monday to Friday, by nine libraries of Python: an hour on a Saturday is an hour in biztime,
# from Friday 16:00 to Monday 10:00 businesshours raises an error, from 18:00 it is 19 hours below 0; the fifth working day from a
# Saturday is a Monday in bizdatim; to business-days 18 February 2021 is a holiday, and 15 January 2024 everywhere.
#
# Expected: 2 hours from Friday 16:00 to Monday 10:00, 1 from 18:00, none on a Saturday; 74 in two weeks; the fifth working day from
#   Saturday 6 January 2024 is Friday 12 January. From the later time to the earlier it is less than 0, or an error.
# Seen: business-duration 0.68 and bizdurr 2.0.1 are right; businesslen 2.5.0 takes the lunch hour off, as its README says. biztime 0.0.8
#   does not ask whether it is a business day if both times are on one day. businesshours 1.2, written for Python 2, divides days by 7
#   and names what is not there. bizdatim 0.2.0 gives one day for the fifth and the sixth. business-days 0.0.8 has the holidays of the
#   United States built in, with Washington's birthday on other days than those of 2021 to 2023. Turned around, businesstimedelta 1.0.1
#   says 2 hours, businesstime 0.3.0 14 hours by businesstime_hours and 2 below 0 by businesstimedelta.
# Matters to: times to answer and to restore that a contract counts in business hours: late is in time, due days are others.
# Source: the READMEs; biztime's date_diff; the US Office of Personnel Management's list of holidays (15 February 2021).
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.bash"

pip_at business-duration==0.68 bizdurr==2.0.1 businesslen==2.5.0 biztime==0.0.8 businesshours==1.2 bizdatim==0.2.0 business-days==0.0.8 \
    businesstimedelta==1.0.1 businesstime==0.3.0 business-calendar==0.2.1
seen=$(python3 -W ignore - <<'PY'
from datetime import date, datetime, time

import business_days, businesstime, businesstimedelta
from bizdatim import SAT, SUN, Policy
from bizdurr import BusinessDuration
from biztime.biztime import BizTime
from business_calendar import Calendar
from business_duration import businessDuration
from BusinessHours import BusinessHours
from businesslen import BusinessLen

week = {day: {'start': '09:00', 'end': '17:00'} for day in ('monday', 'tuesday', 'wednesday', 'thursday', 'friday')}
rules = businesstimedelta.Rules([businesstimedelta.WorkDayRule(start_time=time(9), end_time=time(17), working_days=[0, 1, 2, 3, 4])])
hours = lambda given: given.total_seconds() / 3600
counts = {
    'business-duration': lambda a, b: businessDuration(a, b, starttime=time(9), endtime=time(17), unit='hour'),
    'bizdurr': lambda a, b: hours(BusinessDuration(business_hours=week, business_timezone='UTC').calculate(a, b)),
    'businesslen': lambda a, b: BusinessLen(offdays=()).hours(a, b),
    'biztime': lambda a, b: hours(BizTime({'weekend': [5, 6]}).date_diff(a, b)),
    'businesshours': lambda a, b: BusinessHours(a, b, worktiming=[9, 17]).gethours(),
    'business-days': lambda a, b: hours(business_days.business_timediff(a, b)),
    'businesstimedelta': lambda a, b: hours(rules.difference(a, b).timedelta),
    'businesstime': lambda a, b: hours(businesstime.BusinessTime().businesstime_hours(a, b)),
}
friday, late, monday = datetime(2024, 1, 5, 16), datetime(2024, 1, 5, 18), datetime(2024, 1, 8, 10)
spans = (friday, monday), (late, monday), (datetime(2024, 1, 6, 10), datetime(2024, 1, 6, 11)), (friday, datetime(2024, 1, 19, 10)), (monday, friday)
for name, count in counts.items():
    shown = []
    for span in spans:
        try:
            shown.append(f'{count(*span):.4g}')
        except Exception as error:
            shown.append(type(error).__name__)
    print(f'{name}:', ' / '.join(shown))
policy = Policy(weekends=(SAT, SUN))
print('from Saturday 6, bizdatim:', *(policy.add(date(2024, 1, 6), days).day for days in range(1, 7)),
      'business-calendar:', *(Calendar().addbusdays(datetime(2024, 1, 6), days).day for days in range(1, 7)))
print('business-days, 15 and 18 February 2021:', business_days.is_business_day(date(2021, 2, 15)), business_days.is_business_day(date(2021, 2, 18)))
print('businesstimedelta() of businesstime, turned around:', hours(businesstime.BusinessTime().businesstimedelta(monday, friday)))
PY
)
expect 'hours: Friday 16 to Monday 10 / Friday 18 to Monday 10 / Saturday 10 to 11 / two weeks / turned around' 'business-duration: 2 / 1 / 0 / 74 / nan
bizdurr: 2 / 1 / 0 / 74 / 0
businesslen: 2 / 1 / 0 / 65 / ValueError
biztime: 2 / 1 / 1 / 74 / ValueError
businesshours: NameError / -19.57 / NameError / NameError / NameError
business-days: 2 / 1 / 0 / 66 / 0
businesstimedelta: 2 / 1 / 0 / 74 / 2
businesstime: 2 / 1 / 0 / 74 / 14
from Saturday 6, bizdatim: 8 9 10 11 15 15 business-calendar: 8 9 10 11 12 15
business-days, 15 and 18 February 2021: True False
businesstimedelta() of businesstime, turned around: -2.0' "$seen"
